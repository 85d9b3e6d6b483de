package dev.logcheck.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server on the loopback that greets everybody with the same words, without end. */
final class RudeServer implements AutoCloseable {
  private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final byte[] words;

  RudeServer(String words) throws IOException {
    this.words = words.repeat(4096).getBytes(StandardCharsets.US_ASCII);
    Thread thread = new Thread(this::serve, "rude server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept();
          OutputStream out = socket.getOutputStream()) {
        speak(out);
      } catch (IOException e) {
        // That client has had enough.
      }
    }
  }

  private void speak(OutputStream out) throws IOException {
    while (true) {
      out.write(words);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
