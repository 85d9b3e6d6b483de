package dev.logcheck.event;

/**
 * Where a line that is an event stands.
 *
 * @param log as documents name it
 * @param offset where the line begins in the uncompressed log, in bytes; negative if it stands in
 *     no file
 * @param id that the line has whenever it is read; empty if nobody knows it
 */
public record EventPlace(String log, long offset, String id) {}
