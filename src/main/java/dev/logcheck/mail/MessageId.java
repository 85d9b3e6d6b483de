package dev.logcheck.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The Message-ID of a report: the same for the same host and span, in any run. */
final class MessageId {
  /** 128 bits, plenty for reports. */
  private static final int BYTES = 16;

  private MessageId() {}

  /**
   * The header's value with its angle brackets.
   *
   * @param host fit to stand in an address
   */
  static String of(String host, String span) {
    byte[] digest = sha256().digest((host + "\0" + span).getBytes(StandardCharsets.UTF_8));
    return "<logcheck." + HexFormat.of().formatHex(digest, 0, BYTES) + "@" + host + ">";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
