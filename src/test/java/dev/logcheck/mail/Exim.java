package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.real.RealPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Debian's Exim with a configuration, a spool and a maildir of its own, listening on the loopback.
 *
 * <p>It shares nothing with an Exim that serves this machine. It accepts mail for everyone but
 * {@code refused}, and delivers when it is told to.
 */
public final class Exim implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/exim4");
  private static final String CONFIGURATION =
      """
      primary_hostname = mx.example.org
      qualify_domain = example.org
      spool_directory = DIRECTORY/spool
      log_file_path = DIRECTORY/%s.log
      keep_environment =
      tls_advertise_hosts = TLS
      queue_only = true
      acl_smtp_rcpt = recipient

      begin acl
      recipient:
        deny message = unknown here
             local_parts = refused
        accept

      begin routers
      everyone:
        driver = accept
        transport = maildir

      begin transports
      maildir:
        driver = appendfile
        maildir_format
        directory = DIRECTORY/maildir
        envelope_to_add
        return_path_add
        user = Debian-exim
      """;

  private final Path directory;
  private final int port;
  private final Process daemon;

  /** Starts one without TLS; Exim's own user must be able to write there. */
  public Exim(Path directory) throws IOException {
    this(directory, "");
  }

  /**
   * Starts one as Debian installs it: it offers STARTTLS with a certificate that it made itself.
   */
  static Exim offeringTls(Path directory) throws IOException {
    return new Exim(directory, "*");
  }

  private Exim(Path directory, String tlsHosts) throws IOException {
    requireExim();
    this.directory = directory;
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.writeString(
        configuration(),
        CONFIGURATION.replace("DIRECTORY", directory.toString()).replace("TLS", tlsHosts));
    port = unusedPort();
    daemon = command("-d-all+interface", "-bdf", "-oX", "127.0.0.1." + port).start();
    awaitListening(daemon.errorReader());
  }

  private static void requireExim() {
    RealPart.at(PROGRAM.toString(), "exim4-daemon-light");
    RealPart.require(
        System.getProperty("user.name").equals("root"),
        "only root starts Exim; run the tests as root");
  }

  private static void awaitListening(BufferedReader debugging) throws IOException {
    String line = "";
    while (!line.endsWith("Listening...")) {
      line = Objects.requireNonNull(debugging.readLine(), "Exim did not start: " + line);
    }
    Thread drain = new Thread(() -> drain(debugging), "exim's debugging");
    drain.setDaemon(true);
    drain.start();
  }

  private static void drain(BufferedReader debugging) {
    try {
      debugging.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // The daemon was stopped.
      return;
    }
  }

  public int port() {
    return port;
  }

  /** A line for a script that behaves as this Exim's sendmail. */
  String sendmail() {
    return "exec %s -C %s \"$@\"".formatted(PROGRAM, configuration());
  }

  /** Delivers what is queued; gives the directory with one file for each mail so far. */
  public Path deliver() throws IOException, InterruptedException {
    assertEquals(0, command("-qff").inheritIO().start().waitFor());
    return directory.resolve("maildir/new");
  }

  /** Delivers what is queued, and gives the mail box as it is then. */
  List<SentMail> delivered() throws Exception {
    List<SentMail> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(deliver())) {
      for (Path file : files.sorted().toList()) {
        String text = SentMail.characters(Files.readAllBytes(file));
        mails.add(new SentMail(SentMail.bytes(text.replace("\n", "\r\n"))));
      }
    }
    return mails;
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(PROGRAM.toString(), "-C", configuration().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private Path configuration() {
    return directory.resolve("exim.conf");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Also waits for those of its processes that still serve somebody, and write files. */
  @Override
  public void close() {
    List<ProcessHandle> serving = daemon.descendants().toList();
    daemon.destroy();
    daemon.onExit().join();
    for (ProcessHandle process : serving) {
      process.destroy();
      process.onExit().join();
    }
  }
}
