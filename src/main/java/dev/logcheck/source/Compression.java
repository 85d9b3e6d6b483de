package dev.logcheck.source;

import java.util.Arrays;

/** How a rotated file is compressed, as its name says. */
enum Compression {
  NONE(""),
  GZIP(".gz"),
  XZ(".xz"),
  BZIP2(".bz2"),
  ZSTD(".zst");

  private final String extension;

  Compression(String extension) {
    this.extension = extension;
  }

  /** With its dot; empty if not compressed. */
  String extension() {
    return extension;
  }

  static Compression of(String fileName) {
    return Arrays.stream(values())
        .filter(compression -> compression != NONE && fileName.endsWith(compression.extension))
        .findFirst()
        .orElse(NONE);
  }
}
