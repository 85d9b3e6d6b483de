package dev.logcheck.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Names one run, for whatever it says of itself: no other run starts at the same places at the same
 * time.
 *
 * @param start names where the run started in each log
 * @param began when it began
 */
record RunId(String start, Instant began) {
  /** 128 bits, plenty for runs. */
  private static final int BYTES = 16;

  /** The id, in hexadecimal digits. */
  @Override
  public String toString() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((start + "\0" + began).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
