package dev.logcheck.ruletest;

import dev.logcheck.ruletest.Output.Tone;
import dev.logcheck.ruletest.Statistics.FileHits;
import dev.logcheck.ruletest.Statistics.RuleHits;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    section("Never matched", rules(rule -> rule.hits() == 0), rule -> rule.rule().place());
    section(
        "Shadowed: another rule matches the same lines",
        rules(rule -> rule.shadow() != null),
        rule -> rule.rule().place() + "  by  " + rule.shadow().place());
    output.text(
        String.format(
            Locale.ROOT,
            "%,d lines, %,d matched by no rule; %,d lines/s",
            statistics.lines(),
            statistics.unmatched(),
            statistics.linesPerSecond()));
  }

  private static String counted(RuleHits rule) {
    return String.format(Locale.ROOT, "%9d  %s", rule.hits(), rule.rule().place());
  }

  private static String counted(FileHits file) {
    return String.format(Locale.ROOT, "%9d  %s", file.hits(), file.file().path());
  }

  private List<RuleHits> rules(Predicate<RuleHits> condition) {
    return statistics.files().stream()
        .flatMap(file -> file.rules().stream())
        .filter(condition)
        .sorted(Comparator.comparingLong(RuleHits::hits).reversed())
        .toList();
  }

  private List<FileHits> files() {
    return statistics.files().stream()
        .sorted(Comparator.comparingLong(FileHits::hits).reversed())
        .toList();
  }

  private interface Wording<T> {
    String of(T item);
  }

  private <T> void section(String title, List<T> items, Wording<T> wording) throws IOException {
    if (!items.isEmpty()) {
      output.text(output.toned(Tone.STRONG, title + " (" + items.size() + ")"));
      for (T item : items) {
        output.text(wording.of(item));
      }
      output.text("");
    }
  }
}
