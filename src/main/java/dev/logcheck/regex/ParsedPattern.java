package dev.logcheck.regex;

/**
 * A parsed pattern: its tree, and what the automaton cannot say about it.
 *
 * <p>Comes out of the {@link PatternReader} and goes into the {@link NfaCompiler}.
 *
 * @param tree what to match, anywhere in the line unless it says otherwise
 * @param hasBackReference whether the automaton can only approximate the tree
 * @param filter what a line must match besides; null for nearly every pattern
 */
record ParsedPattern(Node tree, boolean hasBackReference, Node filter) {}
