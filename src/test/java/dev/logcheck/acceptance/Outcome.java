package dev.logcheck.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a program left behind when it ended.
 *
 * @param status its exit status
 * @param out its standard output, one character for each byte, so that nothing is lost
 * @param err its standard error, likewise
 */
record Outcome(int status, String out, String err) {

  static Outcome of(int status, byte[] out, byte[] err) {
    return new Outcome(
        status,
        new String(out, StandardCharsets.ISO_8859_1),
        new String(err, StandardCharsets.ISO_8859_1));
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Status and output, the two things that cron and an administrator see. */
  String visible() {
    return "exit status " + status + "\n" + Bytes.visible(out);
  }
}
