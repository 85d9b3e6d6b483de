package dev.logcheck.source;

import java.io.IOException;

/** Gives bytes as {@link java.io.InputStream#read(byte[], int, int)} does. */
@FunctionalInterface
interface ByteInput {
  int read(byte[] buffer, int from, int length) throws IOException;
}
