package dev.logcheck.regex;

import dev.logcheck.benchmark.ServerSyslog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the rules in /etc/logcheck cost to parse and to compile, and lines to scan.
 *
 * <p>Started with {@code mvn -Pbenchmark test-compile exec:exec}, with the compiler that the
 * launcher asks for. The lines are twenty megabytes of a server's syslog; an operation of a scan is
 * one megabyte, so that operations a second are MB/s.
 */
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PatternBenchmark {
  private static final int MEGABYTES = 20;
  private static final int LINES = 200_000;

  private List<byte[]> rules;
  private byte[] lines;
  private PatternSet set;

  /** Reads the rules and makes the lines. */
  @Setup
  public void prepare() throws IOException, PatternSyntaxException {
    rules = RuleTexts.below(Path.of(System.getProperty("rules", "/etc/logcheck")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ServerSyslog.writeLines(LINES, out);
    lines = Arrays.copyOf(out.toByteArray(), MEGABYTES * 1_000_000);
    lines[lines.length - 1] = '\n';
    set = compile();
  }

  /** Parses every rule. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public int parse() throws PatternSyntaxException {
    NodePool nodes = new NodePool();
    for (byte[] rule : rules) {
      PatternReader.read(rule, nodes);
    }
    return nodes.size();
  }

  /** Parses every rule and makes the set, whose automaton is still to be built by lines. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public PatternSet compile() throws PatternSyntaxException {
    PatternSet.Builder builder = PatternSet.builder();
    for (byte[] rule : rules) {
      builder.add(rule);
    }
    return builder.build();
  }

  /** Parses and compiles, and scans with an automaton that is built meanwhile. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(MEGABYTES)
  public int compileAndScanCold() throws PatternSyntaxException {
    return scan(compile());
  }

  /** Scans with an automaton that has seen these lines. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(MEGABYTES)
  public int scanWarm() {
    return scan(set);
  }

  /** The same on two cores at once. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(MEGABYTES)
  @Threads(2)
  public int scanWarmOnTwoCores() {
    return scan(set);
  }

  private int scan(PatternSet patterns) {
    int[] matched = new int[1];
    LineMatcher.Sink count = (start, end, matches) -> matched[0] += matches.isEmpty() ? 0 : 1;
    patterns
        .newLineMatcher()
        .match(lines, 0, lines.length, new LineMatcher.Sink[] {count, count, count, count});
    return matched[0];
  }
}
