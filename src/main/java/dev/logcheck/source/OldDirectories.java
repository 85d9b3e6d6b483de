package dev.logcheck.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The directories into which logrotate(8) moves the rotated files of one log: each {@code olddir}
 * of its configuration that is global, or stands in a section whose patterns match the log.
 *
 * <p>Configuration that cannot be read names none: {@link Rotation} then has the usual names only.
 */
final class OldDirectories {
  private static final Pattern SCRIPT =
      Pattern.compile("(pre|post)rotate|(first|last)action|preremove");

  private final Path log;
  private final Set<Path> found = new LinkedHashSet<>();
  private final List<String> patterns = new ArrayList<>();
  private boolean inSection;
  private boolean inScript;

  private OldDirectories(Path log) {
    this.log = log;
  }

  /**
   * Asks the configuration.
   *
   * @param log an absolute path
   */
  static Set<Path> of(Path log) {
    OldDirectories directories = new OldDirectories(log);
    Path configuration = log.getFileSystem().getPath("/etc/logrotate.conf");
    directories.readFile(configuration);
    Path parts = configuration.resolveSibling("logrotate.d");
    if (!Files.isDirectory(parts)) {
      return directories.found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(parts)) {
      files.forEach(directories::readFile);
    } catch (IOException | DirectoryIteratorException e) {
      return directories.found;
    }
    return directories.found;
  }

  private void readFile(Path file) {
    patterns.clear();
    inSection = false;
    inScript = false;
    // A FIFO would not be opened before somebody writes to it.
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      // Hardly any file has one, and every run asks for every log.
      if (text.contains("olddir")) {
        text.lines().map(String::strip).forEach(this::readLine);
      }
    } catch (IOException e) {
      // Names none.
    }
  }

  private void readLine(String line) {
    if (inScript) {
      inScript = !line.equals("endscript");
    } else if (SCRIPT.matcher(line).matches()) {
      inScript = true;
    } else if (line.startsWith("}")) {
      inSection = false;
      patterns.clear();
    } else if (line.matches("olddir\\s.*")) {
      readDirectory(unquoted(line.substring("olddir".length()).strip()));
    } else if (!inSection && line.matches("[/\"'{].*")) {
      inSection = line.endsWith("{");
      readPatterns(inSection ? line.substring(0, line.length() - 1) : line);
    }
  }

  private void readPatterns(String line) {
    Pattern word = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
    word.matcher(line).results().forEach(result -> patterns.add(unquoted(result.group())));
  }

  private static String unquoted(String word) {
    boolean quoted = word.length() > 1 && word.matches("\".*\"|'.*'");
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  private void readDirectory(String name) {
    boolean path = name.indexOf('\0') < 0;
    if (path && (!inSection || patterns.stream().anyMatch(this::matches))) {
      found.add(log.resolveSibling(name).normalize());
    }
  }

  private boolean matches(String pattern) {
    try {
      return log.getFileSystem().getPathMatcher("glob:" + pattern).matches(log);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
