package dev.logcheck.source;

import java.util.Arrays;

/**
 * By which a stretch of a log is known again: its length and its hash.
 *
 * @param length in bytes; 0 is known again everywhere
 * @param hash under the cursor's key
 */
record Fingerprint(int length, long hash) {
  static final Fingerprint NONE = new Fingerprint(0, 0);

  /** Spelt out: the equality that records come with costs 30 ms where it is first used. */
  boolean same(Fingerprint other) {
    return length == other.length && hash == other.hash;
  }

  static Fingerprint of(byte[] bytes, SipHash sipHash) {
    return bytes.length == 0
        ? NONE
        : new Fingerprint(bytes.length, sipHash.hash(bytes, 0, bytes.length));
  }

  /** Whether {@code bytes} begin with this stretch. */
  boolean startsOff(byte[] bytes, SipHash sipHash) {
    return bytes.length >= length && same(of(Arrays.copyOf(bytes, length), sipHash));
  }

  /** Whether {@code bytes} end with this stretch. */
  boolean ends(byte[] bytes, SipHash sipHash) {
    return bytes.length >= length
        && same(of(Arrays.copyOfRange(bytes, bytes.length - length, bytes.length), sipHash));
  }
}
