package dev.logcheck.source;

import java.nio.file.Path;

/**
 * One file beside a log that its name makes a rotated generation of it.
 *
 * @param path where it was when the directory was listed
 * @param name what its name says
 * @param facts as listed
 */
record RotatedFile(Path path, RotatedName name, FileFacts facts) {

  /** A file of a cursor under a name that someone gave it. */
  static RotatedFile byHand(Path path, Compression compression, FileFacts facts) {
    String name = path.getFileName().toString();
    String plain = name.substring(0, name.length() - compression.extension().length());
    return new RotatedFile(path, RotatedName.byHand(plain, compression), facts);
  }

  boolean plain() {
    return name.compression() == Compression.NONE;
  }

  boolean modifiedBefore(RotatedFile other) {
    return facts.modified().isBefore(other.facts.modified());
  }

  /** Whether the same file stands under the same name; it may have grown. */
  boolean unmoved(RotatedFile other) {
    return path.equals(other.path) && facts.sameFile(other.facts);
  }
}
