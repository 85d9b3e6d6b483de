package dev.logcheck.source;

import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * A compressed rotated file: read from its beginning only, so a position in it is reached by
 * decompressing what precedes it. Whoever compressed it has finished it.
 */
final class CompressedContent implements LogContent {
  private static final int SKIP = 64 * 1024;

  private final RotatedFile file;
  private final ProcessLauncher launcher;
  private final SeekableByteChannel channel;
  private Optional<InputStream> plain = Optional.empty();
  private Bookmark mark = new Bookmark();
  private boolean atEnd;
  private Optional<IOException> failure = Optional.empty();

  private CompressedContent(
      RotatedFile file, ProcessLauncher launcher, SeekableByteChannel channel) {
    this.file = file;
    this.launcher = launcher;
    this.channel = channel;
  }

  static CompressedContent open(RotatedFile file, ProcessLauncher launcher) throws IOException {
    return new CompressedContent(
        file, launcher, Files.newByteChannel(file.path(), LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public Path path() {
    return file.path();
  }

  @Override
  public FileFacts facts() {
    return file.facts();
  }

  @Override
  public boolean compressed() {
    return true;
  }

  @Override
  public Bookmark mark() {
    return mark;
  }

  @Override
  public Optional<IOException> failure() {
    return failure;
  }

  @Override
  public boolean intact() {
    return true;
  }

  @Override
  public boolean seek(Position position, SipHash key) throws IOException {
    boolean found = position.provable() && skipTo(position, key);
    if (!found) {
      restart();
    }
    return found;
  }

  /** The head decides first: of a file that is another one, no more is decompressed. */
  private boolean skipTo(Position position, SipHash key) {
    byte[] buffer = new byte[SKIP];
    skip(buffer, Math.min(Bookmark.HEAD, position.offset()));
    if (!mark.startsLike(position, key)) {
      return false;
    }
    if (position.finished() && position.means(facts())) {
      atEnd = true;
      mark = new Bookmark(mark.head(), new byte[0], position.offset());
      return true;
    }
    skip(buffer, position.offset());
    return mark.is(position, key);
  }

  private void skip(byte[] buffer, long offset) {
    while (mark.offset() < offset) {
      int count = read(buffer, 0, (int) Math.min(buffer.length, offset - mark.offset()));
      if (count < 0) {
        return;
      }
      mark.advance(buffer, 0, count);
    }
  }

  private void restart() throws IOException {
    closePlain();
    channel.position(0);
    mark = new Bookmark();
    failure = Optional.empty();
  }

  @Override
  public int read(byte[] buffer, int from, int length) {
    try {
      if (atEnd) {
        return -1;
      }
      if (plain.isEmpty()) {
        plain =
            Optional.of(Decompression.open(file.name().compression(), compressedBytes(), launcher));
      }
      return plain.get().read(buffer, from, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      return -1;
    }
  }

  /** Is not closed with the decompressor: the file may have to be read once more. */
  private InputStream compressedBytes() {
    return CloseShieldInputStream.wrap(Channels.newInputStream(channel));
  }

  private void closePlain() throws IOException {
    if (plain.isPresent()) {
      plain.get().close();
      plain = Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    closePlain();
    channel.close();
  }
}
