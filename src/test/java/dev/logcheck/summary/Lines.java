package dev.logcheck.summary;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.Findings;
import dev.logcheck.line.StampReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Findings kept in memory; the vocabulary of the tests of groups. */
final class Lines implements Findings {
  /** Words that stand in each other's place. */
  static final List<String> NAMES =
      List.of("ada", "bea", "cleo", "dora", "emmy", "fay", "grace", "hedy", "ida", "joan");

  private record Line(long stamp, String text) {}

  private final List<Line> lines;

  private Lines(List<Line> lines) {
    this.lines = lines;
  }

  static Lines of(String... texts) {
    Lines lines = new Lines(new ArrayList<>());
    for (String text : texts) {
      lines.at(StampReader.NO_STAMP, text);
    }
    return lines;
  }

  /** The same text as often as wanted, with the number of the line in the place of {@code #}. */
  static Lines numbered(int count, String text) {
    return of(
        IntStream.range(0, count)
            .mapToObj(i -> text.replace("#", Integer.toString(i)))
            .toArray(String[]::new));
  }

  /** Messages of random words, no two alike; {@code #} in the program is the line's number. */
  static Lines garbage(int count, String program) {
    Random random = new Random(2);
    Lines lines = of();
    for (int i = 0; i < count; i++) {
      String name = program.replace("#", Integer.toString(i));
      StringBuilder text = new StringBuilder("Nov  9 12:01:01 web1 " + name + ":");
      for (int words = 2 + random.nextInt(6); words > 0; words--) {
        text.append(' ').append(word(random));
      }
      lines.at(i, text.toString());
    }
    return lines;
  }

  static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  Lines at(long stamp, String text) {
    lines.add(new Line(stamp, text));
    return this;
  }

  Lines and(Lines more) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(more.lines);
    return new Lines(all);
  }

  Lines shuffled(long seed) {
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(seed));
    return new Lines(shuffled);
  }

  @Override
  public long count() {
    return lines.size();
  }

  @Override
  public void forEach(FindingVisitor visitor) throws IOException {
    for (Line line : lines) {
      byte[] bytes = (" " + line.text + "\n ").getBytes(StandardCharsets.UTF_8);
      visitor.finding(new Finding().at(bytes, 1, bytes.length - 2, line.stamp));
    }
  }

  Summary summary() {
    return summary(Templates.MOST_MESSAGES);
  }

  Summary summary(int mostMessages) {
    return summary(mostMessages, MaskedLines.MOST_BYTES);
  }

  Summary summary(int mostMessages, int mostBytes) {
    return summary(new Budget(2, mostMessages, mostBytes, 32 << 20, 1 << 18));
  }

  Summary summary(Budget budget) {
    try {
      return Summary.of(this, ValueChoice.RAREST, budget);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Templates templates() {
    try {
      return Templates.learn(this);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The templates with their counts, most frequent first. */
  List<String> groups() {
    return groups(summary());
  }

  static List<String> groups(Summary summary) {
    return summary.groups().stream()
        .map(group -> group.count() + " " + group.template().text())
        .collect(Collectors.toList());
  }

  /** Everything that a summary says of its groups, by template. */
  static Map<String, String> everything(Summary summary) {
    Map<String, String> everything = new TreeMap<>();
    for (Group group : summary.groups()) {
      String all =
          List.of(
                  group.count(),
                  group.first(),
                  group.last(),
                  group.hosts(),
                  group.programs(),
                  group.values(),
                  group.sample())
              .toString();
      everything.put(group.template().text(), all);
    }
    return everything;
  }
}
