package dev.logcheck.regex;

/**
 * A parsed pattern: its tree and how far its groups matter.
 *
 * <p>Comes out of the {@link Parser} and goes into the {@link NfaCompiler}.
 *
 * @param tree what to match, anywhere in the line unless it says otherwise
 * @param hasBackReference whether the automaton can only approximate it
 */
record Pattern(Node tree, boolean hasBackReference) {}
