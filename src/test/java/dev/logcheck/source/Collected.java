package dev.logcheck.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sink that keeps everything. */
final class Collected implements LineSink {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<Integer> cuts = new ArrayList<>();
  private final List<String> entries = new ArrayList<>();

  private Runnable deed = () -> {};

  /** Does something to the log while its first lines are taken. */
  Collected doingOnce(Runnable once) {
    deed =
        () -> {
          deed = () -> {};
          once.run();
        };
    return this;
  }

  /** Does something to the log whenever lines are taken. */
  Collected doingAlways(Runnable always) {
    deed = always;
    return this;
  }

  @Override
  public void lines(Chunk lines) {
    if (lines.length() <= 0 || lines.buffer()[lines.to() - 1] != '\n') {
      throw new AssertionError("not whole lines");
    }
    bytes.write(lines.buffer(), lines.from(), lines.length());
    chunks.add(lines);
    deed.run();
  }

  @Override
  public void entry(Chunk entry) {
    lines(entry);
    byte[] text = Arrays.copyOfRange(entry.buffer(), entry.from(), entry.to());
    entries.add(new String(text, StandardCharsets.ISO_8859_1));
  }

  @Override
  public void cut(Chunk line, int kept) {
    lines(line);
    cuts.add(kept);
  }

  @Override
  public void end() {}

  /** The places of the chunks, in order; their bytes are there no more. */
  List<Chunk> chunks() {
    return chunks;
  }

  /** How many bytes were kept of each line that was cut. */
  List<Integer> cuts() {
    return cuts;
  }

  String text() {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  List<String> entries() {
    return entries;
  }
}
