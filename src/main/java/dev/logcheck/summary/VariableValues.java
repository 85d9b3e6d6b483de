package dev.logcheck.summary;

import java.util.List;

/**
 * The values that one variable of a group took.
 *
 * @param distinct how many different ones
 * @param estimated whether {@code distinct} is an estimate, good to some percent
 * @param shown the values themselves if there are at most three, sorted; else empty. A very long
 *     one is cut, and ends in an ellipsis.
 */
public record VariableValues(long distinct, boolean estimated, List<String> shown) {}
