package dev.logcheck.ruletest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logcheck.config.Problem;
import dev.logcheck.event.EventBook;
import dev.logcheck.event.EventChecks;
import dev.logcheck.event.EventPattern;
import dev.logcheck.rule.RuleDirectory;
import dev.logcheck.rule.RuleFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The events under test: those of a file, of a directory of stanzas, or of a rule tree.
 *
 * @param book all that were read
 * @param only the file that was named; others of its directory were read since it may refer to what
 *     they define. Null if all of them are under test
 */
record TestedEvents(EventBook book, Path only) {
  private static final Set<String> KINDS = Set.of("event", "patterns", "list", "ignore");

  /** More than a comment at the beginning of a file takes. */
  private static final int BEGINNING = 1 << 14;

  /**
   * Reads the events that a path names; a tree without any has none.
   *
   * @throws IOException if a directory cannot be listed
   */
  static TestedEvents at(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Path within = path.resolve(EventBook.DIRECTORY);
      boolean tree = Files.isDirectory(within) || !isDirectoryOfStanzas(path);
      return new TestedEvents(EventBook.read(tree ? within : path), null);
    }
    boolean oneOfMany =
        isNamed(path.toAbsolutePath().getParent())
            && RuleFiles.isRuleFileName(path.getFileName().toString());
    return oneOfMany
        ? new TestedEvents(EventBook.read(path.toAbsolutePath().getParent()), path)
        : new TestedEvents(EventBook.readFile(path), null);
  }

  /** Whether a path names stanzas, and no rules. */
  static boolean isAt(Path path) throws IOException {
    return Files.isDirectory(path) ? isDirectoryOfStanzas(path) : isFileOfStanzas(path);
  }

  private static boolean isDirectoryOfStanzas(Path directory) throws IOException {
    if (isNamed(directory)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry) && isFileOfStanzas(entry)) {
          return true;
        }
      }
    } catch (AccessDeniedException e) {
      // Whoever reads the files says so, with the fix.
      return false;
    }
    return false;
  }

  private static boolean isNamed(Path directory) {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    return name != null && name.toString().equals(EventBook.DIRECTORY);
  }

  /** By its place; where that says nothing, by how it begins. */
  private static boolean isFileOfStanzas(Path file) throws IOException {
    Path directory = file.toAbsolutePath().normalize().getParent();
    if (directory == null || isNamed(directory)) {
      return directory != null;
    }
    Path name = directory.getFileName();
    boolean rules = name != null && RuleDirectory.named(name.toString()) != null;
    return !rules && Files.isReadable(file) && KINDS.contains(firstField(file));
  }

  /** The name of the field that a file begins with; else whatever stands there, or nothing. */
  private static String firstField(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(BEGINNING), ISO_8859_1);
      for (String line : text.split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          return line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
        }
      }
    }
    return "";
  }

  /** Whether a file is under test. */
  boolean covers(Path file) {
    return only == null || only.toAbsolutePath().equals(file.toAbsolutePath());
  }

  /** What is wrong with the stanzas, apart from their samples. */
  List<Problem> problems() {
    return covered(book.problems());
  }

  /** What samples and names say besides. */
  List<Problem> doubts() {
    return covered(EventChecks.problems(book));
  }

  private List<Problem> covered(List<Problem> all) {
    List<Problem> covered = new ArrayList<>();
    for (Problem problem : all) {
      if (covers(problem.file())) {
        covered.add(problem);
      }
    }
    return covered;
  }

  /** The names of the events. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (EventPattern pattern : book.patterns()) {
      if (covers(pattern.file())) {
        names.add(pattern.event());
      }
    }
    return names;
  }

  /** How many files are under test. */
  int files() {
    return (int) book.files().stream().filter(this::covers).count();
  }
}
