package dev.logcheck.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    return Glob.expand(text, anyPath.getFileSystem());
  }

  private static List<Path> listsIn(Path directory) throws IOException {
    List<Path> lists = new ArrayList<>();
    for (String name : Glob.namesMatching(directory, "*.logfiles")) {
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
