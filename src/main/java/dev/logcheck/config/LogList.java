package dev.logcheck.config;

import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.NearestWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of logs to check: {@code logcheck.logfiles} and {@code logcheck.logfiles.d/*.logfiles},
 * or what {@code -l} names.
 *
 * <p>Each line is a path, a glob, or the word {@code journal}; blank lines and lines that begin
 * with {@code #} do not count. A {@code ?} before it marks it as optional. A relative path counts
 * from the working directory, as in Debian's logcheck; where no log is there it is a mistake.
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
      int number = 0;
      for (String line : lines(list)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          for (ListedLog log : named(line, list, number)) {
            // Each mistake is said, and each log read once.
            logs.merge(log.name() + log.mistake().orElse(""), log, ListedLog::and);
          }
        }
      }
    }
    return List.copyOf(logs.values());
  }

  /** A glob of absolute paths cannot begin with {@code ?}. */
  private static List<ListedLog> named(String line, Path list, int number) {
    boolean optional = line.startsWith("?");
    String name = optional ? line.substring(1) : line;
    Optional<String> mistake = mistake(name, list);
    if (mistake.isPresent()) {
      String place = list + ":" + number + ":" + (optional ? 2 : 1) + ": ";
      return List.of(new ListedLog(name, false, "", Optional.of(place + mistake.get())));
    }
    List<ListedLog> logs = new ArrayList<>();
    for (String each : Glob.expand(name, list.getFileSystem())) {
      logs.add(new ListedLog(each, optional, list + ":" + number));
    }
    return logs;
  }

  private static Optional<String> mistake(String name, Path list) {
    if (name.indexOf('\0') >= 0) {
      return Optional.of("a path with a NUL byte names no log; write the line again");
    }
    String second = secondPath(name);
    if (!second.isEmpty() && !isThere(name, list)) {
      return Optional.of("one log per line: write " + second + " on a line of its own");
    }
    boolean named = name.startsWith("/") || name.equals(JOURNAL) || isThere(name, list);
    return named ? Optional.empty() : Optional.of(notAbsolute(name));
  }

  /** What stands behind a blank and begins like a path; empty if nothing does. */
  private static String secondPath(String name) {
    for (int i = 2; i < name.length(); i++) {
      char before = name.charAt(i - 1);
      if (name.charAt(i) == '/' && (before == ' ' || before == '\t')) {
        return name.substring(i).strip();
      }
    }
    return "";
  }

  /** A relative path of a log that is there is no mistake: Debian's logcheck reads it. */
  private static boolean isThere(String name, Path list) {
    List<String> names = Glob.expand(name, list.getFileSystem());
    return !names.isEmpty() && Files.exists(list.getFileSystem().getPath(names.get(0)));
  }

  private static String notAbsolute(String name) {
    Optional<String> meant =
        name.contains("/")
            ? Optional.of(absolute(name.strip()))
            : NearestWord.to(name.strip(), List.of(JOURNAL));
    return "neither an absolute path nor \"journal\""
        + (meant.isPresent() ? "; did you mean " + meant.get() + "?" : "");
  }

  private static String absolute(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  private static List<Path> listsIn(Path directory) throws IOException {
    List<Path> lists = new ArrayList<>();
    try {
      for (String name : Glob.namesMatching(directory, "*.logfiles")) {
        lists.add(directory.resolve(name));
      }
    } catch (IOException e) {
      throw new IOException(unreadable(directory + ": the lists of logs in it", e), e);
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
      // What is not there in the words of Debian's logcheck, which its own test compares.
      String text =
          e instanceof NoSuchFileException
              ? list + " does not exist or could not be read"
              : unreadable(list + ": this list of logs", e);
      throw new IOException(text, e);
    }
  }

  private static String unreadable(String what, IOException e) {
    return what + " could not be read: " + FailureReason.withFix(e);
  }
}
