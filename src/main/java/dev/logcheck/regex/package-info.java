/**
 * Sets of POSIX extended regular expressions, matched in one pass over the bytes of a line.
 *
 * <p>In go the patterns of every rule, as bytes; out comes, for each line, the exact set of
 * patterns that match it. The dialect is that of GNU {@code grep -E} in the C.UTF-8 locale; a
 * pattern from which nothing may hide can be added so that its wildcards match lone bytes, too,
 * which are part of no character. This room knows nothing of logs, files or rules, and imports no
 * other room.
 *
 * <p>The way of a pattern: {@code PatternReader} runs the {@code Parser} over it, behind what its
 * {@code Beginning} has in common with the pattern before, and gets a tree of {@code Node}; {@code
 * NfaCompiler} makes that part of the one {@code Nfa} of the set; {@code Determinizer} works out a
 * state of the deterministic automaton when {@code LazyDfa} is asked for it, which keeps what it
 * knows in a {@code TransitionTable}. The way of a line: {@link dev.logcheck.regex.LineMatcher}, or
 * {@link dev.logcheck.regex.Matcher} for a single one, goes through the table byte by byte and
 * finds a {@link dev.logcheck.regex.MatchSet} at the end. A line for which the table has no room
 * goes through several sets of a part of the patterns each, one after the other. Patterns with
 * back-references, which no automaton can match, are widened on the way in and confirmed by a
 * {@code Backtracker} on the lines that are left.
 *
 * <p>A {@link dev.logcheck.regex.CapturePattern} has parts with names. Its plain form joins a set;
 * on the lines that match, a {@link dev.logcheck.regex.CaptureMatcher} says where the parts lie.
 * {@code CaptureParser} reads it, {@code CaptureProgram} is the steps it becomes; {@code
 * CaptureStates} reads a line from its end, {@code CaptureChoices} takes the steps from its
 * beginning. A line that has too many states is left to {@code CaptureSweep}, which has none. All
 * that is known of patterns is bounded by a {@link dev.logcheck.regex.CaptureRoom}.
 *
 * <p>{@link dev.logcheck.regex.PatternFacts}, {@link dev.logcheck.regex.PatternComparison}, {@link
 * dev.logcheck.regex.PatternProgress} and {@link dev.logcheck.regex.PatternExample} answer
 * questions about patterns themselves, for those who write rules.
 */
package dev.logcheck.regex;
