package dev.logcheck.machine;

import dev.logcheck.line.VisibleText;
import dev.logcheck.line.VisibleWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a run takes from outside the program, so that a test can put something else
 * there.
 *
 * @param files where all paths are looked up
 * @param environment the process's variables
 * @param clock tells the time and the zone
 * @param pause waits for other programs
 * @param standardOutput where the report is printed; takes bytes, since log lines are bytes
 * @param out the same for text, which is made visible
 * @param err standard error, made visible too
 * @param processes starts other programs
 * @param user the name of the running user
 * @param root whether that is root
 * @param terminal whether standard output is a terminal
 * @param progressTerminal standard error where it is a terminal; else empty
 * @param home the directory this program is installed in; holds the shipped {@code etc-logcheck}
 * @param version of this program
 * @param processors how many threads run at a time on this machine, and have the memory for it
 * @param memory the most bytes that Java may use
 */
public record Surroundings(
    FileSystem files,
    Map<String, String> environment,
    Clock clock,
    Pause pause,
    OutputStream standardOutput,
    PrintWriter out,
    PrintWriter err,
    ProcessLauncher processes,
    String user,
    boolean root,
    boolean terminal,
    Optional<PrintStream> progressTerminal,
    Path home,
    String version,
    int processors,
    long memory) {

  /** Bytes: what is noted of a piece of log that is nothing but line ends, four pieces of it. */
  private static final long MEMORY_OF_THREAD = 64L << 20;

  private static final int USUAL_COLUMNS = 80;

  /** Beyond that, one thread cannot read and keep as fast as the others work. */
  private static final int MOST_THREADS = 8;

  /** Lets nothing out to standard error, or as text to standard output, that is not visible. */
  public Surroundings {
    out = VisibleWriter.before(out);
    err = VisibleWriter.before(err);
  }

  /** Those of this process, with what the launcher script found out. */
  public static Surroundings ofThisProcess() {
    FileSystem files = FileSystems.getDefault();
    return new Surroundings(
        files,
        System.getenv(),
        new SystemClock(),
        new SystemPause(),
        new FileOutputStream(FileDescriptor.out),
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        new SystemProcessLauncher(),
        System.getProperty("user.name"),
        isRoot(files),
        Boolean.getBoolean("logcheck.terminal"),
        Boolean.getBoolean("logcheck.progress") ? Optional.of(System.err) : Optional.empty(),
        files.getPath(System.getProperty("logcheck.home", "/usr/share/logcheck-java")),
        packagedVersion(),
        usefulProcessors(Runtime.getRuntime()),
        Runtime.getRuntime().maxMemory());
  }

  /** One thread has always enough memory; each other one takes some, where lines are short. */
  private static int usefulProcessors(Runtime runtime) {
    long fed = runtime.maxMemory() / MEMORY_OF_THREAD - 1;
    return (int) Math.max(1, Math.min(Math.min(runtime.availableProcessors(), MOST_THREADS), fed));
  }

  public Path path(String first, String... more) {
    return files.getPath(first, more);
  }

  /** How wide the terminal is: what the launcher asked of it; 80 where nobody knows. */
  public int columns() {
    String columns = environment.getOrDefault("COLUMNS", "");
    boolean known = !columns.isEmpty() && columns.length() <= 4;
    for (int i = 0; i < columns.length(); i++) {
      known &= Character.digit(columns.charAt(i), 10) >= 0;
    }
    return known ? Integer.parseInt(columns) : USUAL_COLUMNS;
  }

  /** Says something on standard error, on one line, whatever is in the names that it quotes. */
  public void say(String text) {
    err.println(VisibleText.singleLine(text));
  }

  private static boolean isRoot(FileSystem files) {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(files.getPath("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return System.getProperty("user.name").equals("root");
    }
  }

  private static String packagedVersion() {
    String version = Surroundings.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
