package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import dev.logcheck.line.Thousands;
import dev.logcheck.ruletest.Statistics.FileCount;
import dev.logcheck.ruletest.Statistics.RuleCount;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Prints {@link Statistics} for people: what matched most first. */
final class StatisticsText {
  private final Statistics statistics;
  private final Output output;

  /** Prints to an output. */
  StatisticsText(Statistics statistics, Output output) {
    this.statistics = statistics;
    this.output = output;
  }

  /** Prints all of it. */
  void print() throws IOException {
    section("Lines matched by rule", rules(rule -> rule.hits() > 0), StatisticsText::counted);
    section("Lines matched by file", files(), StatisticsText::counted);
    number("Files that matched no line", statistics.files().size() - files().size());
    section("Never matched", rules(rule -> rule.hits() == 0), rule -> rule.rule().place());
    section(
        "Shadowed: another rule matches the same lines",
        rules(rule -> rule.shadow() != null),
        rule -> rule.rule().place() + "  by  " + rule.shadow().place());
    output.text(
        Thousands.counted(statistics.lines(), "line")
            + ", "
            + Thousands.of(statistics.unmatched())
            + " matched by no rule; "
            + Thousands.of(statistics.linesPerSecond())
            + " lines/s");
  }

  /** Prints for every rule, in the order of the files, how many lines of a log it matches. */
  void printHits(String log) throws IOException {
    String number = Thousands.of(statistics.lines());
    output.put(Tone.STRONG, "Lines matched by rule, of the " + number + " in " + log).end();
    for (FileCount file : statistics.files()) {
      for (RuleCount rule : file.rules()) {
        output.text(counted(rule));
      }
    }
    output.text("");
  }

  private static String counted(RuleCount rule) {
    return String.format(Locale.ROOT, "%9d  %s", rule.hits(), rule.rule().place());
  }

  private static String counted(FileCount file) {
    return String.format(Locale.ROOT, "%9d  %s", file.hits(), file.file().path());
  }

  private List<RuleCount> rules(Predicate<RuleCount> condition) {
    return statistics.files().stream()
        .flatMap(file -> file.rules().stream())
        .filter(condition)
        .sorted(Comparator.comparingLong(RuleCount::hits).reversed())
        .toList();
  }

  private List<FileCount> files() {
    return statistics.files().stream()
        .filter(file -> file.hits() > 0)
        .sorted(Comparator.comparingLong(FileCount::hits).reversed())
        .toList();
  }

  /** A section whose items are only counted. */
  private void number(String title, int number) throws IOException {
    if (number > 0) {
      heading(title, number);
      output.text("");
    }
  }

  private <T> void section(String title, List<T> items, Function<T, String> wording)
      throws IOException {
    if (!items.isEmpty()) {
      heading(title, items.size());
      for (T item : items) {
        output.text(wording.apply(item));
      }
      output.text("");
    }
  }

  private void heading(String title, int number) throws IOException {
    output.put(Tone.STRONG, title + " (" + number + ")").end();
  }
}
