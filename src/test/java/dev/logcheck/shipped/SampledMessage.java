package dev.logcheck.shipped;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a log as the samples have it: without stamp and host, or with a {@code ~} in front and
 * complete, because its program writes a stamp of its own.
 */
record SampledMessage(String text) {
  private static final List<String> STAMPS =
      List.of("Nov 19 00:00:01 web1 ", "2026-11-19T00:00:01.123456+01:00 web1.example.org ");

  /** The line as a log has it, once for each form of the stamp. */
  Stream<String> stamped() {
    return text.startsWith("~") ? Stream.of(text.substring(1)) : STAMPS.stream().map(this::behind);
  }

  /** Trailing blanks are cut before a line is audited, and an empty message leaves one. */
  private String behind(String stamp) {
    return (stamp + text).stripTrailing();
  }
}
