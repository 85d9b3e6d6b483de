package dev.logcheck.config;

import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of logs to check: {@code logcheck.logfiles} and {@code logcheck.logfiles.d/*.logfiles},
 * or what {@code -l} names.
 *
 * <p>Each line is a path, a glob, or the word {@code journal}; blank lines and lines that begin
 * with {@code #} do not count. A {@code ?} before a path that begins with a slash, or before {@code
 * journal}, marks it as optional.
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
   * @throws IOException if a list cannot be read; the message says which, why, and what to do
   */
  public static List<ListedLog> read(Path file, Path directory) throws IOException {
    Map<String, ListedLog> logs = new LinkedHashMap<>();
    List<Path> lists = new ArrayList<>(List.of(file));
    lists.addAll(listsIn(directory));
    for (Path list : lists) {
      for (String line : lines(list)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          for (ListedLog log : named(line, file)) {
            logs.merge(log.name(), log, ListedLog::and);
          }
        }
      }
    }
    return List.copyOf(logs.values());
  }

  /** A glob cannot begin with {@code ?/} otherwise: every path of a list is absolute. */
  private static List<ListedLog> named(String line, Path anyPath) throws IOException {
    boolean optional = line.startsWith("?/") || line.equals("?" + JOURNAL);
    List<ListedLog> logs = new ArrayList<>();
    for (String name : expand(optional ? line.substring(1) : line, anyPath)) {
      logs.add(new ListedLog(name, optional));
    }
    return logs;
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
    try {
      if (Files.exists(list) && !Files.isRegularFile(list)) {
        throw new FileSystemException(list.toString(), null, "not a regular file");
      }
      return new String(Files.readAllBytes(list), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IOException(
          list
              + ": this list of logs could not be read ("
              + FailureReason.of(e)
              + "); "
              + FailureReason.remedy(e),
          e);
    }
  }
}
