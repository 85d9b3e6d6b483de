package dev.logcheck.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random rule trees over random logs, in two runs each. The seed is the name of the case; what one
 * finds becomes a case of its own.
 *
 * <p>{@code -Dparity.cases=1000} runs more of them.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RandomParityIT {
  private static final List<String> RAISING =
      List.of("logcheck", "logcheck-a", "a", "b", "B", "x~");
  private static final List<String> IGNORING =
      List.of("logcheck", "logcheck-a", "a", "b", "logcheck-B", "local", "local-a", "local~", "c");
  private static final List<String> WORDS =
      List.of("red", "green", "blue", "Red", "redgreen", "7", "77", "a-b", "", " ", "(x)", "*");
  private static final List<String> PATTERNS =
      List.of(
          "red",
          "^.*blue$",
          "gre{2}n",
          "(red|7)$",
          "[[:digit:]]{2}$",
          "\\bred\\b",
          "x: a",
          "^$",
          "([a-z]+) \\1",
          "[^a-z0-9: ]-",
          "(|x)Red",
          "green +red",
          "\\(x\\)",
          "a.b *$",
          "e*7+$",
          ": .",
          "host x: [[:alpha:]]+ [[:alpha:]]+$",
          "# no comment",
          "red$|^blue",
          "w: \\w+ 7");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("parity.cases", 40));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void bothSayTheSame(long seed) {
    Random random = new Random(seed);
    Machine machine = new Machine();
    machine.open();
    try {
      addRules(machine, random);
      addLogs(machine, random);
      configure(machine, random);
      Peers.bothAgree(machine);
      append(machine, random);
      Peers.bothAgree(machine);
    } finally {
      machine.close();
    }
  }

  private static void addRules(Machine machine, Random random) {
    add(machine, random, "cracking.d", RAISING, 2);
    add(machine, random, "cracking.ignore.d", IGNORING, 3);
    add(machine, random, "violations.d", RAISING, 4);
    add(machine, random, "violations.ignore.d", IGNORING, 5);
    for (String level : List.of("paranoid", "server", "workstation")) {
      add(machine, random, "ignore.d." + level, IGNORING, 2);
    }
  }

  private static void add(
      Machine machine, Random random, String directory, List<String> names, int most) {
    machine.directory("rules/" + directory);
    int files = random.nextInt(most + 1);
    for (int i = 0; i < files; i++) {
      String[] rules = new String[random.nextInt(3)];
      for (int rule = 0; rule < rules.length; rule++) {
        rules[rule] = oneOf(PATTERNS, random);
      }
      machine.rules(directory + "/" + oneOf(names, random), rules);
    }
  }

  private static void addLogs(Machine machine, Random random) {
    int logs = 1 + random.nextInt(3);
    for (int log = 0; log < logs; log++) {
      machine.log("log" + random.nextInt(100) + log, lines(random));
    }
    machine.log("last", lines(random));
  }

  private static void configure(Machine machine, Random random) {
    machine.options(oneOf(List.of("-p", "-s", "-w"), random));
    machine.conf("SORTUNIQ=" + random.nextInt(2));
    machine.conf("SUPPORT_CRACKING_IGNORE=" + random.nextInt(2));
    machine.conf("INTRO=" + random.nextInt(2));
    machine.file("rules/header.txt", "Header\n");
  }

  private static void append(Machine machine, Random random) {
    if (random.nextBoolean()) {
      machine.append("last", lines(random));
      machine.rename("last", "last.1");
      machine.file("logs/last", "");
    }
    machine.append("last", lines(random));
  }

  private static String[] lines(Random random) {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      StringBuilder message = new StringBuilder(random.nextBoolean() ? "x:" : "w:");
      int words = random.nextInt(5);
      for (int word = 0; word < words; word++) {
        message.append(' ').append(oneOf(WORDS, random));
      }
      lines.add(Machine.at(random.nextInt(4), message.toString().stripTrailing()));
    }
    return lines.toArray(String[]::new);
  }

  private static String oneOf(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
