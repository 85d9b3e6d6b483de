package dev.logcheck.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Expands patterns of paths as a shell with {@code nullglob} does: {@code *}, {@code ?} and {@code
 * [...]} stand for parts of a name. A name that is found is a name, whatever characters it has.
 */
public final class Glob {
  private static final String CHARACTERS = "*?[";

  /** What Java makes of bytes in a name that are no characters; it cannot open such a file. */
  private static final char UNKNOWN = '\ufffd';

  private final String text;
  private final FileSystem files;

  /** What is left of the pattern in directories that cannot be listed. */
  private final List<String> unlisted = new ArrayList<>();

  private Glob(String text, FileSystem files) {
    this.text = text;
    this.files = files;
  }

  /**
   * Expands one pattern.
   *
   * @return the text itself where it holds none of these characters; else the paths that exist,
   *     sorted, with those that Java cannot open for their names: they are not to be passed over;
   *     nor are directories that cannot be listed, in which the pattern stays as it is
   */
  public static List<String> expand(String text, FileSystem files) {
    return isPattern(text) ? new Glob(text, files).expand() : List.of(text);
  }

  private List<String> expand() {
    List<String> paths = List.of("");
    int start = 0;
    while (start < text.length()) {
      int end = endOfName(text, start);
      paths = append(paths, start, end);
      start = end;
    }
    paths = new ArrayList<>(paths);
    paths.removeIf(path -> isGone(files.getPath(path)));
    paths.addAll(unlisted);
    return paths;
  }

  private static boolean isGone(Path path) {
    return path.toString().indexOf(UNKNOWN) < 0 && !Files.exists(path);
  }

  private static boolean isPattern(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (CHARACTERS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The end of a name, or of the slashes between two names. */
  private static int endOfName(String text, int start) {
    boolean slash = text.charAt(start) == '/';
    int end = start;
    while (end < text.length() && (text.charAt(end) == '/') == slash) {
      end++;
    }
    return end;
  }

  private List<String> append(List<String> paths, int start, int end) {
    String part = text.substring(start, end);
    List<String> longer = new ArrayList<>();
    for (String path : paths) {
      boolean listed = path.indexOf(UNKNOWN) < 0 || Files.exists(files.getPath(path));
      if (isPattern(part) && listed) {
        addMatching(path, start, end, longer);
      } else {
        longer.add(path + part);
      }
    }
    return longer;
  }

  private void addMatching(String path, int start, int end, List<String> longer) {
    boolean inside = end < text.length();
    try {
      for (String name : namesMatching(files.getPath(path), text.substring(start, end), inside)) {
        longer.add(path + name);
      }
    } catch (IOException e) {
      // Whoever reads that finds the same reason; the other logs are read.
      unlisted.add(path + text.substring(start));
    }
  }

  /** The names in a directory that match, sorted; none if it is no directory. */
  static List<String> namesMatching(Path parent, String pattern) throws IOException {
    return namesMatching(parent, pattern, false);
  }

  private static List<String> namesMatching(Path parent, String pattern, boolean inside)
      throws IOException {
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(parent)) {
      return names;
    }
    // Braces are no pattern to sh, but would be to Java.
    String glob = pattern.replace("{", "\\{").replace("}", "\\}");
    PathMatcher matcher;
    try {
      matcher = parent.getFileSystem().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      // As in a shell: what is no pattern, such as an unclosed [, stands for itself.
      return Files.exists(parent.resolve(pattern)) ? List.of(pattern) : names;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean hidden = name.startsWith(".") && !pattern.startsWith(".");
        // As an entry it still has its bytes; by its name it can be asked no more.
        boolean dead = inside && name.indexOf(UNKNOWN) >= 0 && !Files.isDirectory(entry);
        if (!hidden && !dead && matcher.matches(entry.getFileName())) {
          names.add(name);
        }
      }
    }
    Collections.sort(names);
    return names;
  }
}
