package dev.logcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SipHash-2-4 by Aumasson and Bernstein: a 64-bit hash that nobody without the key can aim at.
 *
 * <p>Cursors recognise a log by it. The JDK's digests and SecureRandom would do as well, but to
 * load their providers costs 40 ms, more than the whole of a run without news; and whoever writes
 * log lines must not be able to make one file look like another, which rules out checksums.
 *
 * @param k0 first half of the key, little-endian
 * @param k1 second half of the key
 */
record SipHash(long k0, long k1) {

  /** A hash for a log that has no cursor yet, with a key from the kernel: random(4). */
  static SipHash withRandomKey() {
    try (InputStream random = Files.newInputStream(Path.of("/dev/urandom"))) {
      ByteBuffer key = ByteBuffer.wrap(random.readNBytes(2 * Long.BYTES));
      return new SipHash(key.getLong(), key.getLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long hash(byte[] bytes, int from, int to) {
    State state = new State(k0, k1);
    int word = from;
    for (; to - word >= Long.BYTES; word += Long.BYTES) {
      state.absorb(littleEndian(bytes, word, Long.BYTES));
    }
    long length = (long) (to - from) << 56;
    state.absorb(length | littleEndian(bytes, word, to - word));
    return state.finish();
  }

  private static long littleEndian(byte[] bytes, int from, int count) {
    long word = 0;
    for (int i = 0; i < count; i++) {
      word |= (bytes[from + i] & 0xffL) << (8 * i);
    }
    return word;
  }

  /** The four words of the algorithm, initialised as its authors' paper says. */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void absorb(long word) {
      v3 ^= word;
      rounds(2);
      v0 ^= word;
    }

    long finish() {
      v2 ^= 0xff;
      rounds(4);
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void rounds(int count) {
      for (int i = 0; i < count; i++) {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
      }
    }
  }
}
