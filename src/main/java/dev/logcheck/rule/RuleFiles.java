package dev.logcheck.rule;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files of one directory that count as rule files: those whose names run-parts(8) accepts, in
 * the order of their bytes, so that {@code local~} and {@code ssh.dpkg-old} are no rules.
 */
public final class RuleFiles {
  private RuleFiles() {}

  /**
   * Lists the rule files.
   *
   * @param directory one that does not exist has no rule files
   * @throws IOException if the directory cannot be listed
   */
  public static List<RuleFile> list(Path directory, RuleUse use) throws IOException {
    List<RuleFile> files = new ArrayList<>();
    if (!Files.exists(directory)) {
      return files;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (isRuleFileName(name) && Files.isRegularFile(entry)) {
          files.add(new RuleFile(use, name, entry));
        }
      }
    }
    Collections.sort(files);
    return files;
  }

  /** Whether run-parts(8) accepts the name: ASCII letters, digits, {@code _} and {@code -} only. */
  public static boolean isRuleFileName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
