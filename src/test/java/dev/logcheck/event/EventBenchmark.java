package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to take the fields out of one line, header and types included.
 *
 * <p>Started with {@code mvn -Pbenchmark test-compile exec:exec -Djmh=EventBenchmark}, with the
 * compiler that the launcher asks for.
 */
@State(Scope.Thread)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventBenchmark {
  private static final byte[] NETFILTER =
      ("2026-11-01T00:00:00.123456+01:00 host kernel: [  123.456789] [UFW BLOCK] IN=eth0 OUT="
              + " MAC=00:00:5e:00:53:23:00:00:5e:00:53:01:08:00 SRC=198.51.100.23 DST=192.0.2.10"
              + " LEN=60 TOS=0x00 PREC=0x00 TTL=52 ID=4321 DF PROTO=TCP SPT=50022 DPT=22"
              + " WINDOW=64240 RES=0x00 SYN URGP=0")
          .getBytes(UTF_8);
  private static final byte[] SSHD =
      ("2026-11-01T00:00:00.123456+01:00 host sshd[4711]: Failed password for invalid user admin"
              + " from 192.0.2.7 port 50022 ssh2")
          .getBytes(UTF_8);

  private EventExtractor extractor;
  private EventPattern firewall;
  private EventPattern login;

  /** Reads the events that are shipped. */
  @Setup
  public void prepare() throws IOException {
    EventBook book = EventBook.read(Path.of("etc-logcheck/events.d"));
    extractor = book.newExtractor();
    firewall = pattern(book, "firewall-drop");
    login = pattern(book, "ssh-login-failed");
  }

  private static EventPattern pattern(EventBook book, String event) {
    return book.patterns().stream().filter(p -> p.event().equals(event)).findFirst().orElseThrow();
  }

  /** Ten fields: a prefix by the pattern, all else by keys. */
  @Benchmark
  public int netfilter() {
    return fields(firewall, NETFILTER);
  }

  /** Four fields, all by the pattern. */
  @Benchmark
  public int sshd() {
    return fields(login, SSHD);
  }

  int fields(EventPattern pattern, byte[] line) {
    extractor.read(line, 0, line.length);
    return extractor.extract(pattern) ? extractor.fields().size() : -1;
  }
}
