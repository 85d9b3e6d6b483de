package dev.logcheck.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * An uncompressed file of a log: can be sought in, and may be written to or truncated meanwhile.
 */
final class PlainContent implements LogContent {
  /**
   * Bytes per read call. A channel copies through a buffer of this size outside the heap, which
   * therefore stays within the second-level cache: measured the fastest of 64 KiB to 4 MiB.
   */
  private static final int SLICE = 256 * 1024;

  private static final int ATTEMPTS = 10;

  /** Bytes of a line that are read again once it is whole; daemons cut theirs far below. */
  private static final int LONGEST_UNENDED = 1 << 16;

  private final Path path;
  private final SeekableByteChannel channel;
  private final FileFacts facts;
  private final byte[] head;
  private Bookmark mark = new Bookmark();
  private Optional<IOException> failure = Optional.empty();

  private PlainContent(Path path, SeekableByteChannel channel, FileFacts facts) throws IOException {
    this.path = path;
    this.channel = channel;
    this.facts = facts;
    this.head = stretch(0, (int) Math.min(Bookmark.HEAD, facts.size()));
  }

  /**
   * Opens a regular file; anything else is not even opened, because a FIFO would block.
   *
   * <p>Java cannot ask an open file for its inode. So the name is asked before and after opening:
   * if it stood for the same file both times, that file is the one that was opened. The size comes
   * from the open file itself.
   */
  static PlainContent open(Path path, LinkOption... options) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FileFacts before = FileFacts.of(path, options);
      if (!before.regular()) {
        throw new NotRegularFileException(path.toString());
      }
      SeekableByteChannel channel = Files.newByteChannel(path, options);
      try {
        if (FileFacts.of(path, options).sameFile(before)) {
          return new PlainContent(path, channel, before.withSize(channel.size()));
        }
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      channel.close();
    }
    throw new NoSuchFileException(path.toString(), null, "is replaced all the time");
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public FileFacts facts() {
    return facts;
  }

  @Override
  public Bookmark mark() {
    return mark;
  }

  @Override
  public boolean compressed() {
    return false;
  }

  @Override
  public boolean seek(Position position, SipHash key) throws IOException {
    long offset = position.offset();
    if (offset > facts.size()) {
      return false;
    }
    Bookmark there = bookmark(offset);
    if (!there.is(position, key)) {
      return false;
    }
    mark = there;
    channel.position(offset);
    return true;
  }

  @Override
  public void returnToLine() throws IOException {
    long offset = mark.offset();
    if (offset < facts.size()) {
      mark = bookmark(startOfLine(offset));
      channel.position(mark.offset());
    }
  }

  private Bookmark bookmark(long offset) throws IOException {
    int length = (int) Math.min(Bookmark.BEFORE, offset);
    byte[] start = Arrays.copyOf(head, (int) Math.min(head.length, offset));
    return new Bookmark(start, stretch(offset - length, length), offset);
  }

  /** Where the line begins that goes on there; the offset itself if it is too long. */
  private long startOfLine(long offset) throws IOException {
    int length = (int) Math.min(LONGEST_UNENDED, offset);
    byte[] before = stretch(offset - length, length);
    int start = before.length;
    while (start > 0 && before[start - 1] != '\n') {
      start--;
    }
    return start > 0 || length == offset ? offset - length + start : offset;
  }

  /** Goes to the beginning. */
  void restart() throws IOException {
    mark = new Bookmark();
    channel.position(0);
  }

  /** The first bytes, as many as are kept of a log. */
  byte[] head() {
    return head;
  }

  /** Reads bytes at a place of their own, fewer at the end of the file. */
  private byte[] stretch(long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long position = channel.position();
    channel.position(from);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    channel.position(position);
    return Arrays.copyOf(bytes, buffer.position());
  }

  /** Whether all that this file held when it was opened is what {@code longer} begins with. */
  boolean begins(PlainContent longer) throws IOException {
    boolean same = facts.size() <= longer.facts.size();
    for (long at = 0; same && at < facts.size(); at += SLICE) {
      int length = (int) Math.min(SLICE, facts.size() - at);
      same = Arrays.equals(stretch(at, length), longer.stretch(at, length));
    }
    return same;
  }

  @Override
  public int read(byte[] buffer, int from, int length) {
    try {
      long left = facts.size() - channel.position();
      int slice = (int) Math.min(left, Math.min(length, SLICE));
      return left <= 0 ? -1 : channel.read(ByteBuffer.wrap(buffer, from, slice));
    } catch (IOException e) {
      failure = Optional.of(e);
      return -1;
    }
  }

  @Override
  public Optional<IOException> failure() {
    return failure;
  }

  @Override
  public boolean intact() {
    try {
      return channel.size() >= channel.position() && Arrays.equals(head, stretch(0, head.length));
    } catch (IOException e) {
      failure = Optional.of(e);
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
