package dev.logcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** How a rotated file is compressed, as its name says. */
enum Compression {
  NONE("", ""),
  GZIP(".gz", "\u001f\u008b"),
  XZ(".xz", "\u00fd7zXZ"),
  BZIP2(".bz2", "BZh"),
  ZSTD(".zst", "(\u00b5/\u00fd");

  private static final int LONGEST_START = 5;

  private final String extension;
  private final String start;

  /**
   * One kind.
   *
   * @param start the first bytes, as ISO-8859-1
   */
  Compression(String extension, String start) {
    this.extension = extension;
    this.start = start;
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

  /** How the content of a file says that it is compressed; one that cannot be read does not. */
  static Compression ofContent(Path file) {
    try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      String text = new String(content.readNBytes(LONGEST_START), StandardCharsets.ISO_8859_1);
      return Arrays.stream(values())
          .filter(compression -> compression != NONE && text.startsWith(compression.start))
          .findFirst()
          .orElse(NONE);
    } catch (IOException e) {
      return NONE;
    }
  }
}
