package dev.logcheck.rule;

import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The files of one directory: those that count as rule files, because run-parts(8) accepts their
 * names, and what somebody may take for such.
 */
public final class RuleFiles {
  /** What behind the last dot of a name dpkg(1), ucf(1), patch(1) and editors leave. */
  private static final List<String> LEFTOVER_ENDS =
      List.of(".bak", ".orig", ".rej", ".old", ".save");

  private final List<RuleFile> files = new ArrayList<>();
  private final List<SkippedFile> skipped = new ArrayList<>();

  private RuleFiles() {}

  /**
   * Looks through a directory.
   *
   * @param directory one that does not exist has no rule files
   * @throws IOException if the directory cannot be read; says why, and what to do
   */
  public static RuleFiles in(Path directory, RuleUse use) throws IOException {
    RuleFiles found = new RuleFiles();
    if (Files.notExists(directory)) {
      return found;
    }
    try {
      found.addAll(directory, use);
    } catch (IOException e) {
      throw explained(directory, e);
    } catch (DirectoryIteratorException e) {
      throw explained(directory, e.getCause());
    }
    Collections.sort(found.files);
    Collections.sort(found.skipped);
    return found;
  }

  private void addAll(Path directory, RuleUse use) throws IOException {
    verifySearchable(directory);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        add(entry, use);
      }
    }
  }

  private void add(Path entry, RuleUse use) {
    String name = entry.getFileName().toString();
    boolean counts = isRuleFileName(name);
    if (!counts && isLeftover(name)) {
      return;
    }
    boolean regular = Files.isRegularFile(entry);
    if (counts && regular) {
      files.add(new RuleFile(use, name, entry));
    } else if (counts && !Files.isDirectory(entry)) {
      skipped.add(SkippedFile.noFile(entry));
    } else if (regular) {
      skipped.add(SkippedFile.named(entry));
    }
  }

  /**
   * Makes sure that the entries of a directory can be listed and read.
   *
   * @throws IOException if not; says why, and what to do
   */
  static void verifyReadable(Path directory) throws IOException {
    try {
      verifySearchable(directory);
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        Objects.requireNonNull(entries);
      }
    } catch (IOException e) {
      throw explained(directory, e);
    }
  }

  /**
   * The same for a directory that need not exist.
   *
   * @throws IOException if it exists and cannot be read; says why, and what to do
   */
  public static void verifyReadableIfAny(Path directory) throws IOException {
    if (!Files.notExists(directory)) {
      verifyReadable(directory);
    }
  }

  private static void verifySearchable(Path directory) throws IOException {
    // Asked first: a FIFO would not be opened before somebody writes to it.
    if (!Files.readAttributes(directory, BasicFileAttributes.class).isDirectory()) {
      throw new NotDirectoryException(directory.toString());
    }
    // Without this right names can be listed, and nothing can be known of their files.
    if (!Files.isExecutable(directory)) {
      throw new AccessDeniedException(directory.toString());
    }
  }

  private static IOException explained(Path directory, IOException e) {
    return new IOException(directory + ": " + reason(e), e);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such directory. Set RULEDIR in the configuration, or use -r";
    }
    return "the rules there could not be read: " + FailureReason.withFix(e);
  }

  /** The rule files, in the order of the bytes of their names. */
  public List<RuleFile> files() {
    return files;
  }

  /**
   * What is skipped: files for their names, apart from those that programs leave behind, and what
   * has the name of a rule file but is no file.
   */
  public List<SkippedFile> skipped() {
    return skipped;
  }

  /** Whether run-parts(8) accepts the name: ASCII letters, digits, {@code _} and {@code -} only. */
  public static boolean isRuleFileName(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isAccepted(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isAccepted(char c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '_' || c == '-';
  }

  /** A name that run-parts(8) accepts, as near as can be to one that it does not. */
  public static String acceptedName(String name) {
    StringBuilder accepted = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      accepted.append(isAccepted(name.charAt(i)) ? name.charAt(i) : '_');
    }
    return accepted.toString();
  }

  /** Whether dpkg(1) or an editor left the file: nobody takes it for rules. */
  public static boolean isLeftover(String name) {
    String end = name.substring(Math.max(0, name.lastIndexOf('.')));
    return name.startsWith(".")
        || name.startsWith("#")
        || name.endsWith("~")
        || name.contains(".dpkg-")
        || name.contains(".ucf-")
        || LEFTOVER_ENDS.contains(end)
        || (end.length() == 4 && end.startsWith(".sw"));
  }
}
