package dev.logcheck.source;

import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.machine.Program;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Undoes a {@link Compression}; apart from it, so that the libraries are loaded only once a
 * compressed file is met.
 */
final class Decompression {
  private static final int BUFFER = 64 * 1024;

  /** In KiB; {@code xz -9} needs 65 MiB, and a hostile header could ask for 4 GiB. */
  private static final int XZ_MEMORY = 72 * 1024;

  private Decompression() {}

  /**
   * @param stream the compressed bytes; is closed with the result
   * @param launcher starts {@code zstd}, for which no library exists that is written in Java, needs
   *     no newer JDK than 17 and prints no warnings on 25
   */
  static InputStream open(Compression compression, InputStream stream, ProcessLauncher launcher)
      throws IOException {
    return switch (compression) {
      case NONE -> stream;
      case GZIP -> new GZIPInputStream(stream, BUFFER);
      case XZ -> new XZInputStream(stream, XZ_MEMORY);
      case BZIP2 -> new BZip2CompressorInputStream(stream, true);
      case ZSTD -> Program.start(launcher, List.of("zstd", "-dcq")).feed(stream);
    };
  }
}
