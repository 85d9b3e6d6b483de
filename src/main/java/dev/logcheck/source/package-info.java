/**
 * Logs: their new lines since the last run, and where the next run starts.
 *
 * <p>In goes the name of a log and the state directory; out go complete lines, as views on a buffer
 * that is used again, pushed into a {@link dev.logcheck.source.LineSink}. The new position is
 * handed back as a {@link dev.logcheck.source.PendingCursor} and saved only when the caller commits
 * it, which is after the report was accepted. This room imports no other room.
 */
package dev.logcheck.source;
