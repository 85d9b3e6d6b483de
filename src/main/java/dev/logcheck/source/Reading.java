package dev.logcheck.source;

import java.time.Instant;
import java.util.List;

/**
 * What one log gave in this run.
 *
 * @param bytes how many bytes of complete lines were pushed
 * @param preamble lines that stand above everything else in the report, if there is one; usually
 *     empty
 * @param unchecked what could not be checked of the lines that were pushed: the run says it, and
 *     exits with 1; usually empty
 * @param problems what the reader of the report has to know about this log, such as lines that
 *     cannot be found any more; empty when all is as expected
 * @param repeats the same, where nothing is missing: lines that may come twice; usually empty
 * @param written when the log was last written to; the epoch where nothing of it is known
 * @param cursor where the next run starts
 */
public record Reading(
    long bytes,
    List<String> preamble,
    List<String> unchecked,
    List<String> problems,
    List<String> repeats,
    Instant written,
    PendingCursor cursor) {}
