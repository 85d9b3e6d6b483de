package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules below a directory, as the bytes they are written in. */
final class RuleTexts {
  private RuleTexts() {}

  /** The rules of every {@code *.d} directory below {@code root}; none if it is not there. */
  static List<byte[]> below(Path root) throws IOException {
    List<byte[]> rules = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(RuleTexts::isRuleFile).sorted().toList()) {
          for (String line : Files.readString(file, ISO_8859_1).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
              rules.add(line.getBytes(ISO_8859_1));
            }
          }
        }
      }
    }
    return rules;
  }

  private static boolean isRuleFile(Path file) {
    String directory = file.toAbsolutePath().getParent().getFileName().toString();
    return Files.isRegularFile(file)
        && directory.matches(".*[.]d([.].*)?")
        && !directory.startsWith("logcheck.logfiles")
        && !directory.equals("events.d");
  }
}
