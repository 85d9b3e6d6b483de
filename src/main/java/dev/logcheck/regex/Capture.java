package dev.logcheck.regex;

/**
 * What a pattern keeps of what it matches.
 *
 * @param name as it is written, with {@code [a][b]} read as {@code a.b}
 * @param type what stands behind the name in <code>%{NAME:field:type}</code>; empty if nothing does
 * @param expression the named expression that it is a match of; empty if it was written out
 * @param column where the name stands in the pattern, in bytes, counted from 1
 */
public record Capture(String name, String type, String expression, int column) {}
