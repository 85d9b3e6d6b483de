package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The vectors of the reference implementation: key 00 01 .. 0f, input 00 01 02 and so on. */
final class SipHashTest {
  private final SipHash sipHash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  @Test
  void nothingHashesAsInTheReference() {
    assertEquals(0x726fdb47dd0e0e31L, hash(0));
  }

  @Test
  void oneWordHashesAsInTheReference() {
    assertEquals(0x93f5f5799a932462L, hash(8));
  }

  @Test
  void aWordAndAPartHashAsInTheReference() {
    assertEquals(0xa129ca6149be45e5L, hash(15));
  }

  private long hash(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return sipHash.hash(bytes, 0, length);
  }
}
