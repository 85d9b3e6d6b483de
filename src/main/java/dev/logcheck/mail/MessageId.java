package dev.logcheck.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a report is recognised by: its Message-ID, and the name of its start. Both are hashes of
 * this host's name and a text, so that they are the same in any run, and say nothing of the logs.
 */
final class MessageId {
  /** 128 bits, plenty for reports. */
  private static final int BYTES = 16;

  private MessageId() {}

  /**
   * The value of the header {@code Message-ID}, with its angle brackets.
   *
   * @param host fit to stand in an address
   */
  static String of(String host, String span) {
    return "<logcheck." + hash(host, span) + "@" + host + ">";
  }

  /** The value of the header {@code X-Logcheck-Start}. */
  static String ofStart(String host, String start) {
    return hash(host, start);
  }

  /** With the host, since two machines made from one image may have the same cursors. */
  private static String hash(String host, String text) {
    byte[] digest = sha256().digest((host + "\0" + text).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
