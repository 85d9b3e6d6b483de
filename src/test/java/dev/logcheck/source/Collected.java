package dev.logcheck.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything. */
final class Collected implements LineSink {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
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
  public void lines(byte[] buffer, int from, int to) {
    if (to <= from || buffer[to - 1] != '\n') {
      throw new AssertionError("not whole lines");
    }
    bytes.write(buffer, from, to - from);
    deed.run();
  }

  @Override
  public void entry(byte[] buffer, int from, int to) {
    lines(buffer, from, to);
    entries.add(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1));
  }

  String text() {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  List<String> entries() {
    return entries;
  }
}
