package dev.logcheck.acceptance;

/** Bytes held as characters up to 255, shown so that a difference in an assertion can be seen. */
final class Bytes {
  private Bytes() {}

  static String visible(String bytes) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '\n' || (c >= ' ' && c < 127)) {
        visible.append(c);
      } else {
        visible.append(String.format("\\x%02x", (int) c));
      }
    }
    return visible.toString();
  }
}
