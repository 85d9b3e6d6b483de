package dev.logcheck.source;

import java.nio.charset.StandardCharsets;

/** How the files are called that keep cursors. */
final class CursorName {
  /** What a file name may have on Linux, in bytes, less what {@link #own} adds. */
  private static final int LONGEST = 255 - 17;

  private static final SipHash NAMES = new SipHash(0, 0);

  private CursorName() {}

  /** The name of the file in which Debian's logcheck keeps the cursor of {@code log}. */
  static String usual(String log) {
    String name = debians(log);
    return length(name) > LONGEST ? own(log) : name;
  }

  /** A name for {@code log} alone. */
  static String own(String log) {
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    String hash = Long.toHexString(NAMES.hash(bytes, 0, bytes.length));
    String name = debians(log);
    while (length(name) > LONGEST) {
      name = name.substring(0, name.length() - 1);
    }
    return name + "~" + hash;
  }

  /** Where a damaged cursor of {@code log} is kept, so that it can be looked at. */
  static String damaged(String log) {
    return "damaged" + own(log).substring(own(log).lastIndexOf('~'));
  }

  private static String debians(String log) {
    return "offset" + log.replace('/', '.');
  }

  private static int length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
