package dev.logcheck.audit;

import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.MatcherStatistics;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The scan of a log's text, piece by piece, by several threads: the one that reads and keeps, and
 * helpers; the pieces come back in the order of the text.
 *
 * <p>Each thread costs about 1.5 MiB: four pieces of text with what is noted of their lines. The
 * states of the automaton are shared by all. With one thread there is one piece, and no helper.
 */
final class SharedScan implements Closeable {
  /** A thread has so many pieces: enough to do while the first one reads and keeps. */
  private static final int PIECES_OF_A_THREAD = 4;

  private final List<LineScanner> scanners;
  private final Queue<LineScanner> idleScanners;
  private final OrderedWork<Piece> work;
  private final int mostPieces;
  private final Deque<Piece> idle = new ArrayDeque<>();
  private int bytes;

  /** A scan by so many threads as there are scanners; the one that calls is the first of them. */
  SharedScan(List<LineScanner> scanners) {
    int threads = scanners.size();
    this.scanners = List.copyOf(scanners);
    this.idleScanners = new ConcurrentLinkedQueue<>(scanners);
    this.mostPieces = threads == 1 ? 1 : threads * PIECES_OF_A_THREAD;
    this.work = new OrderedWork<>(threads, this::scan);
  }

  boolean isEmpty() {
    return work.size() == 0;
  }

  /** Whether so many bytes may be added now; a huge line has all the room for itself. */
  boolean hasRoomFor(int length) {
    return isEmpty() || (work.size() < mostPieces && bytes + length <= mostPieces * Piece.USUAL);
  }

  /** A piece to be filled and then added. */
  Piece newPiece() {
    return idle.isEmpty() ? new Piece() : idle.pop();
  }

  /** Adds whole lines. */
  void add(Piece piece) {
    bytes += piece.length();
    work.add(piece);
  }

  /** Scans a piece at once: there are as many scanners as threads, so one of them is free. */
  void scan(Piece piece) {
    LineScanner scanner = idleScanners.remove();
    try {
      scanner.scan(piece);
    } finally {
      idleScanners.add(scanner);
    }
  }

  /** The rules that match a single line; when nothing is under way. */
  MatchSet match(byte[] text, int from, int to) {
    return scanners.get(0).match(text, from, to);
  }

  /** Notes what else a single line is; null if it is nothing; when nothing is under way. */
  LineExtractor.Extraction extracted(byte[] text, int from, int to, Notes notes) {
    return scanners.get(0).extracted(text, from, to, notes);
  }

  /** Takes the oldest piece out when it is done. */
  Piece takeOldest() throws IOException {
    Piece piece = work.takeOldest();
    bytes -= piece.length();
    return piece;
  }

  /** Gives back a piece that nobody looks at any more. */
  void release(Piece piece) {
    piece.shrink();
    idle.push(piece);
  }

  /** What was counted, by each scanner; when nothing is under way. */
  List<Tallies> tallies() {
    List<Tallies> tallies = new ArrayList<>();
    for (LineScanner scanner : scanners) {
      tallies.add(scanner.tallies());
    }
    return tallies;
  }

  /** The time from the first stamp to the last, by each scanner; when nothing is under way. */
  List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    for (LineScanner scanner : scanners) {
      periods.add(scanner.period());
    }
    return periods;
  }

  /** What matching has cost, over all scanners; when nothing is under way. */
  MatcherStatistics statistics() {
    MatcherStatistics all = scanners.get(0).statistics();
    for (LineScanner scanner : scanners.subList(1, scanners.size())) {
      all = all.plus(scanner.statistics());
    }
    return all;
  }

  @Override
  public void close() {
    work.close();
  }
}
