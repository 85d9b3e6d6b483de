package dev.logcheck.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on the loopback that says at each stage of the dialogue what the test wants, and
 * remembers what it was told.
 *
 * <p>A stage is a command with as many of its arguments as the test names, {@code greeting}, or
 * {@code .} for the end of the message.
 */
final class ScriptedMailServer implements AutoCloseable {
  /** Instead of a reply: the connection is closed. */
  static final String HANG_UP = "hang up";

  /** Instead of a reply: nothing, until the client gives up. */
  static final String SILENCE = "silence";

  /** Instead of a reply: a reply without end, until the client gives up. */
  static final String DRIP = "drip";

  /** Instead of a reply: a line without end, as fast as the client takes it. */
  static final String ENDLESS_LINE = "endless line";

  /** Instead of a reply: lines without end, as fast as the client takes them. */
  static final String ENDLESS_LINES = "endless lines";

  /** Before a reply: its line does not end before the connection does. */
  static final String TORN = "torn ";

  private static final List<String> HABITS =
      List.of("greeting", "EHLO", "HELO", "MAIL", "RCPT", "RSET", "DATA", ".", "QUIT");

  private final ServerSocket listener;
  private final Map<String, String> replies = new ConcurrentHashMap<>();
  private final Optional<SSLContext> tls;
  private final boolean encryptedFromStart;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<byte[]> messages = new CopyOnWriteArrayList<>();

  private ScriptedMailServer(Optional<SSLContext> tls, boolean encryptedFromStart)
      throws IOException {
    this.tls = tls;
    this.encryptedFromStart = encryptedFromStart;
    listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    HABITS.forEach(stage -> replies.put(stage, "250 ok"));
    reply("greeting", "220 scripted").reply("DATA", "354 go on").reply("QUIT", "221 bye");
    reply("AUTH", "235 welcome").reply("STARTTLS", "220 go on");
    Thread thread = new Thread(this::serve, "scripted mail server");
    thread.setDaemon(true);
    thread.start();
  }

  /** A server without TLS that accepts everything. */
  static ScriptedMailServer plain() throws IOException {
    return new ScriptedMailServer(Optional.empty(), false);
  }

  /** A server that offers STARTTLS and accepts everything. */
  static ScriptedMailServer startingTls(SSLContext tls) throws IOException {
    return new ScriptedMailServer(Optional.of(tls), false)
        .reply("EHLO", "250-scripted\n250-STARTTLS\n250 AUTH PLAIN LOGIN");
  }

  /** A server that speaks TLS from the first byte and accepts everything. */
  static ScriptedMailServer encrypted(SSLContext tls) throws IOException {
    return new ScriptedMailServer(Optional.of(tls), true)
        .reply("EHLO", "250-scripted\n250 AUTH PLAIN LOGIN");
  }

  /** Answers that stage so; several lines are parted by LF. */
  ScriptedMailServer reply(String stage, String reply) {
    replies.put(stage, reply);
    return this;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Every command line it got. */
  List<String> commands() {
    return commands;
  }

  /** The accepted messages as they were sent, with the dots of transparency taken away. */
  List<byte[]> messages() {
    return messages;
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        talk(socket);
      } catch (IOException e) {
        commands.add("(" + e.getMessage() + ")");
      }
    }
  }

  private void talk(Socket accepted) throws IOException {
    Socket socket = encryptedFromStart ? encrypt(accepted) : accepted;
    InputStream in = new BufferedInputStream(socket.getInputStream());
    boolean goesOn = answer(socket, "greeting");
    while (goesOn) {
      String command = line(in);
      if (command == null) {
        return;
      }
      commands.add(command);
      goesOn = answer(socket, command);
      if (command.equals("STARTTLS") && reply(command).startsWith("220")) {
        socket = encrypt(socket);
        in = new BufferedInputStream(socket.getInputStream());
      }
      if (command.equals("DATA") && reply(command).startsWith("354")) {
        take(message(in));
        goesOn = answer(socket, ".");
      }
    }
  }

  private void take(byte[] message) {
    if (message != null && reply(".").startsWith("250")) {
      messages.add(message);
    }
  }

  private Socket encrypt(Socket socket) throws IOException {
    SSLSocket encrypted =
        (SSLSocket) tls.get().getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    return encrypted;
  }

  /** False if the dialogue ends here. */
  private boolean answer(Socket socket, String command) throws IOException {
    String reply = reply(command);
    if (reply.equals(HANG_UP)) {
      return false;
    }
    if (reply.equals(DRIP)) {
      drip(socket.getOutputStream());
      return false;
    }
    if (reply.equals(ENDLESS_LINE) || reply.equals(ENDLESS_LINES)) {
      flood(socket.getOutputStream(), reply.equals(ENDLESS_LINE) ? "250-more " : "250-more\r\n");
      return false;
    }
    if (reply.equals(SILENCE)) {
      socket.getInputStream().readAllBytes();
      return false;
    }
    boolean torn = reply.startsWith(TORN);
    String text = torn ? reply.substring(TORN.length()) : reply + "\n";
    socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    return !torn;
  }

  /** Byte by byte, so that no wait for the next one is long. */
  private static void drip(OutputStream out) {
    byte[] line = "250-wait\r\n".getBytes(StandardCharsets.US_ASCII);
    try {
      for (int i = 0; ; i = (i + 1) % line.length) {
        out.write(line[i]);
      }
    } catch (IOException e) {
      // The client has had enough.
    }
  }

  private static void flood(OutputStream out, String text) {
    byte[] chunk = text.repeat(4096).getBytes(StandardCharsets.US_ASCII);
    try {
      while (true) {
        out.write(chunk);
      }
    } catch (IOException e) {
      // The client has had enough.
    }
  }

  /** The reply of the longest stage that the command begins with. */
  private String reply(String command) {
    return replies.keySet().stream()
        .filter(command::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(replies::get)
        .orElse("502 not here");
  }

  private static byte[] message(InputStream in) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (byte[] line = rawLine(in); line != null; line = rawLine(in)) {
      boolean dot = line.length > 0 && line[0] == '.';
      if (dot && line.length == 3) {
        return message.toByteArray();
      }
      message.write(line, dot ? 1 : 0, line.length - (dot ? 1 : 0));
    }
    return null;
  }

  private static String line(InputStream in) throws IOException {
    byte[] line = rawLine(in);
    return line == null ? null : new String(line, StandardCharsets.UTF_8).strip();
  }

  /** A line with its CRLF; null at the end. */
  private static byte[] rawLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(), last = 0; b >= 0; last = b, b = in.read()) {
      line.write(b);
      if (last == '\r' && b == '\n') {
        return line.toByteArray();
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
