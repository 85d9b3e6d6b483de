package dev.logcheck.machine;

import java.time.Instant;

/**
 * What a state file holds.
 *
 * @param bytes all of it; not to be changed
 * @param modified when it was last written or touched
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
public record StateContent(byte[] bytes, Instant modified) {}
