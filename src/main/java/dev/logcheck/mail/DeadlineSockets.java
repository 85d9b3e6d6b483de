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
  private final SmtpAnswers answers;

  /**
   * @param answers is told what is read of them
   */
  DeadlineSockets(Deadline deadline, SmtpAnswers answers) {
    this.deadline = deadline;
    this.answers = answers;
  }

  @Override
  public Socket createSocket() throws IOException {
    return deadline.watch(LimitedSocket.ofText(new Socket(), answers));
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
