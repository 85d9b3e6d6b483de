package dev.logcheck.mail;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.machine.SystemProcessLauncher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Mail as the tests want it: to root, from the user logcheck, unless they say otherwise. */
final class MailBuilder {
  static final MailIdentity IDENTITY =
      new MailIdentity("host.example.org", "example.org", "logcheck");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T01:02:03Z"), ZoneOffset.UTC);

  private final Path directory;
  private List<Path> temporaryDirectories;
  private String transport = "sendmail";
  private Optional<Path> passwordFile = Optional.empty();
  private Optional<String> sender = Optional.empty();
  private String recipients = "root";
  private Optional<TransferEncoding> encoding = Optional.empty();
  private Attachment attachment = Attachment.NONE;
  private Duration timeout = Duration.ofSeconds(60);
  private Duration deadline = Duration.ofSeconds(60);
  private ProcessLauncher launcher = new SystemProcessLauncher();
  private Optional<SSLSocketFactory> trust = Optional.empty();

  /** Mail that keeps its temporary files there. */
  MailBuilder(Path directory) {
    this.directory = directory;
    this.temporaryDirectories = List.of(directory);
  }

  /** Where a message may wait for sendmail. */
  MailBuilder waitingIn(Path... directories) {
    temporaryDirectories = List.of(directories);
    return this;
  }

  /** A message with that text, another for another text. */
  static MailMessage message(String text) {
    return message(text.getBytes(StandardCharsets.UTF_8));
  }

  static MailMessage message(byte[] text) {
    return new MailMessage("host System Events", out -> out.write(text), "0-17");
  }

  MailBuilder over(String transport) {
    this.transport = transport;
    return this;
  }

  /** To a server on the loopback, called as its certificate calls it. */
  MailBuilder over(ScriptedMailServer server) {
    return over("smtp://localhost:" + server.port());
  }

  /** To a shell script that stands for sendmail. */
  MailBuilder overScript(String... lines) throws Exception {
    Path program = directory.resolve("sendmail");
    Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return over(program.toString());
  }

  MailBuilder password(String password) throws Exception {
    Path file = Files.writeString(directory.resolve("password"), password + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    passwordFile = Optional.of(file);
    return this;
  }

  MailBuilder from(String sender) {
    this.sender = Optional.of(sender);
    return this;
  }

  MailBuilder to(String recipients) {
    this.recipients = recipients;
    return this;
  }

  MailBuilder encoded(TransferEncoding encoding) {
    this.encoding = Optional.of(encoding);
    return this;
  }

  MailBuilder attached(Attachment attachment) {
    this.attachment = attachment;
    return this;
  }

  /** So short that a server that says nothing costs no time; too short for one that does. */
  MailBuilder impatient() {
    timeout = Duration.ofMillis(200);
    return this;
  }

  /** For each answer a minute, but for all of them next to nothing. */
  MailBuilder inAHurry() {
    deadline = Duration.ofMillis(200);
    return this;
  }

  MailBuilder trusting(SSLSocketFactory certificates) {
    trust = Optional.of(certificates);
    return this;
  }

  MailBuilder starting(ProcessLauncher programs) {
    launcher = programs;
    return this;
  }

  Mail build() {
    MailSettings settings =
        new MailSettings(
            MailTransport.parse(transport, passwordFile),
            sender,
            MailAddresses.recipients(recipients),
            encoding,
            attachment,
            false,
            8L << 20,
            1,
            timeout,
            deadline);
    return new Mail(settings, IDENTITY, CLOCK, temporaryDirectories, launcher, trust);
  }

  Acceptance deliver(String text) throws DeliveryException {
    return build().deliver(message(text));
  }

  Acceptance deliver(byte[] text) throws DeliveryException {
    return build().deliver(message(text));
  }
}
