package dev.logcheck.mail;

import dev.logcheck.delivery.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Gives Jakarta Mail sockets that a {@link Deadline} closes, and over which a server cannot speak
 * without end. It asks for one without address, and connects it with a timeout.
 */
final class DeadlineSockets extends SocketFactory {
  private final Deadline deadline;

  DeadlineSockets(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public Socket createSocket() throws IOException {
    return deadline.watch(new LimitedSocket(new Socket()));
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw connected();
  }

  static UnsupportedOperationException connected() {
    return new UnsupportedOperationException("would connect without a timeout");
  }
}
