package dev.logcheck.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What arrived in a mail box.
 *
 * @param mails in the order of the runs that sent them
 */
record Maildir(List<Arrived> mails) {
  private static final Pattern RUN = Pattern.compile("(?m)^Subject: .*\\brun(\\d+)\\b");

  /**
   * One mail.
   *
   * @param run the number of the run that sent it, from its subject
   * @param lines the numbered lines in it
   */
  record Arrived(int run, List<NumberedLine> lines) {}

  static Maildir read(Path directory) throws IOException {
    List<Arrived> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        mails.add(arrived(Files.readString(file, StandardCharsets.ISO_8859_1)));
      }
    }
    mails.sort((a, b) -> Integer.compare(a.run(), b.run()));
    return new Maildir(mails);
  }

  private static Arrived arrived(String mail) {
    Matcher run = RUN.matcher(mail);
    if (!run.find()) {
      throw new AssertionError("a mail whose subject names no run:\n" + mail);
    }
    List<NumberedLine> lines = new ArrayList<>();
    mail.lines().forEach(line -> NumberedLine.read(line).ifPresent(lines::add));
    return new Arrived(Integer.parseInt(run.group(1)), lines);
  }
}
