/**
 * Logs: their new lines since the last run, and where the next run starts.
 *
 * <p>In goes the name of a log and the state directory; out go complete lines, as views on a buffer
 * that is used again, pushed into a {@link dev.logcheck.source.LineSink}. The new position is
 * handed back as a {@link dev.logcheck.source.PendingCursor} and becomes a part of the run's {@link
 * dev.logcheck.machine.Commit}, which is written after the report was accepted.
 *
 * <p>A file takes this way: its {@code CursorFile} gives the {@code Cursor}; {@code TrailSearch}
 * finds the file that the cursor means, and the younger ones, among what {@code Rotation} lists,
 * less what {@code CopyTruncate} proves to be copies, and opens them as a {@code Trail}; {@code
 * TrailReader} pushes them through the {@link dev.logcheck.source.LineBuffer} and knows the next
 * cursor. The journal is read through {@code journalctl} as a {@code Program}; {@code
 * JournalWriters} then tells which of its entries bear the name of a program that did not write
 * them.
 */
package dev.logcheck.source;
