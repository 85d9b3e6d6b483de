package dev.logcheck.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * The list of logs to check: {@code logcheck.logfiles} and {@code logcheck.logfiles.d/*.logfiles},
 * or what {@code -l} names.
 *
 * <p>Each line is a path, a glob, or the word {@code journal}; blank lines and lines that begin
 * with {@code #} do not count.
 */
public final class LogList {
  /** The word that stands for the journal. */
  public static final String JOURNAL = "journal";

  private static final String GLOB_CHARACTERS = "*?[";

  private LogList() {}

  /**
   * Reads the list file and those of the directory, in the order of their names.
   *
   * @param file has to exist
   * @param directory its files named {@code *.logfiles} count; may be missing
   * @return paths as written, globs expanded, or {@link #JOURNAL}; each once
   * @throws IOException if a list cannot be read; the message says which
   */
  public static List<String> read(Path file, Path directory) throws IOException {
    Set<String> logs = new LinkedHashSet<>();
    List<Path> lists = new ArrayList<>(List.of(file));
    lists.addAll(listsIn(directory));
    for (Path list : lists) {
      for (String line : lines(list)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          logs.addAll(expand(line, file));
        }
      }
    }
    return List.copyOf(logs);
  }

  /**
   * Expands one glob, as a shell with {@code nullglob} does.
   *
   * @param anyPath tells the file system
   * @return the text itself when it holds no glob character; else the names that exist, sorted
   */
  public static List<String> expand(String text, Path anyPath) throws IOException {
    int glob = indexOfGlob(text);
    if (glob < 0) {
      return List.of(text);
    }
    int slash = text.lastIndexOf('/', glob);
    String parent = slash < 0 ? "" : text.substring(0, slash + 1);
    int next = text.indexOf('/', glob);
    String pattern = text.substring(slash + 1, next < 0 ? text.length() : next);
    String rest = next < 0 ? "" : text.substring(next);
    List<String> paths = new ArrayList<>();
    for (String name : namesMatching(anyPath.getFileSystem().getPath(parent), pattern)) {
      for (String path : expand(parent + name + rest, anyPath)) {
        if (rest.isEmpty() || Files.exists(anyPath.getFileSystem().getPath(path))) {
          paths.add(path);
        }
      }
    }
    return paths;
  }

  private static int indexOfGlob(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (GLOB_CHARACTERS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> namesMatching(Path parent, String pattern) throws IOException {
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(parent)) {
      return names;
    }
    // Braces are no glob characters to sh, but would be to Java.
    String glob = pattern.replace("{", "\\{").replace("}", "\\}");
    PathMatcher matcher;
    try {
      matcher = parent.getFileSystem().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      // As in a shell: what is no glob, such as an unclosed [, stands for itself.
      return Files.exists(parent.resolve(pattern)) ? List.of(pattern) : names;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean hidden = name.startsWith(".") && !pattern.startsWith(".");
        if (!hidden && matcher.matches(entry.getFileName())) {
          names.add(name);
        }
      }
    }
    Collections.sort(names);
    return names;
  }

  private static List<Path> listsIn(Path directory) throws IOException {
    List<Path> lists = new ArrayList<>();
    for (String name : namesMatching(directory, "*.logfiles")) {
      lists.add(directory.resolve(name));
    }
    return lists;
  }

  private static List<String> lines(Path list) throws IOException {
    if (!Files.isRegularFile(list) || !Files.isReadable(list)) {
      throw new IOException(list + " does not exist or could not be read");
    }
    String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
    return text.lines().toList();
  }
}
