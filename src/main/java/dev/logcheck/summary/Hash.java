package dev.logcheck.summary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A fast hash of bytes: of masked messages, of names and of values. */
final class Hash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FACTOR = 0x9fb21c651e98df25L;

  private Hash() {}

  /** The same on every machine for the same bytes and seed. */
  static long of(byte[] bytes, int from, int to, long seed) {
    long hash = seed ^ (to - from) * FACTOR;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      hash = mix(hash ^ (long) LONGS.get(bytes, i));
    }
    long rest = 0;
    for (; i < to; i++) {
      rest = rest << Byte.SIZE | (bytes[i] & 0xff);
    }
    return mix(mix(hash ^ rest));
  }

  private static long mix(long value) {
    long hash = value * FACTOR;
    return hash ^ hash >>> 35;
  }
}
