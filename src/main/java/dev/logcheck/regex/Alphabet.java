package dev.logcheck.regex;

import java.util.List;

/**
 * What the patterns of a set tell apart, once all of them are read.
 *
 * @param sets the sets of characters in their nodes, by number
 * @param seesCharacters whether any asks what a word character is, or where a character begins
 * @param hasRawBytes whether any asks for a byte that is no character
 * @param takesLoneBytes whether any takes a byte that is part of no character, whichever it is
 */
record Alphabet(
    List<CharacterSet> sets, boolean seesCharacters, boolean hasRawBytes, boolean takesLoneBytes) {}
