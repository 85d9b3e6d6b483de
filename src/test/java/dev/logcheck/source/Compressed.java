package dev.logcheck.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Compresses files as the tools of a rotation do. */
final class Compressed {
  private Compressed() {}

  static byte[] by(Compression compression, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = stream(compression, bytes)) {
      Files.copy(file, out);
    }
    return bytes.toByteArray();
  }

  private static OutputStream stream(Compression compression, OutputStream bytes)
      throws IOException {
    return switch (compression) {
      case GZIP -> new GZIPOutputStream(bytes);
      case XZ -> new XZOutputStream(bytes, new LZMA2Options(0));
      case BZIP2 -> new BZip2CompressorOutputStream(bytes, 1);
      case NONE, ZSTD -> throw new IllegalArgumentException(compression.name());
    };
  }
}
