package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Makes the ids of events, for one thread. A line has the same id whenever it is read, also after
 * its log was rotated, copied or compressed; no other line has it.
 */
public final class EventIds {
  /** In bytes: enough that chance makes no two alike. */
  private static final int LENGTH = 16;

  private final MessageDigest digest = sha256();
  private final byte[] machine;

  /**
   * Ids of lines of a machine.
   *
   * @param machine the id that the machine has, as machine-id(5) says
   */
  public EventIds(String machine) {
    this.machine = hash(machine.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private byte[] hash(byte[] text) {
    return digest.digest(text);
  }

  /**
   * The id of a line.
   *
   * @param log as the administrator names it
   * @param firstLine with which the content begins that the line is part of
   * @param offset of the line in that content, uncompressed, in bytes
   * @param buffer holds the line from {@code from} up to {@code to}
   */
  public String of(String log, byte[] firstLine, long offset, byte[] buffer, int from, int to) {
    byte[] name = hash(log.getBytes(UTF_8));
    byte[] content = hash(firstLine);
    // What stands before the line is of one length, so that nothing can pass for something else.
    digest.update(machine);
    digest.update(name);
    digest.update(content);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(offset).flip());
    digest.update(buffer, from, to - from);
    return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), LENGTH));
  }
}
