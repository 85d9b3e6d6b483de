package dev.logcheck.mail;

import dev.logcheck.delivery.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The same as {@link DeadlineSockets} for TLS: Jakarta Mail connects a socket, from the start one
 * of its own, and then asks for TLS over it. Closed below TLS, a socket does not wait for anybody.
 */
final class DeadlineTlsSockets extends SSLSocketFactory {
  private final Deadline deadline;
  private final Optional<SSLSocketFactory> trust;
  private final SmtpAnswers answers;

  /**
   * @param trust knows which certificates to trust; empty for the machine's, which take a while to
   *     load and are loaded only for TLS
   * @param answers is told what is read of the sockets
   */
  DeadlineTlsSockets(Deadline deadline, Optional<SSLSocketFactory> trust, SmtpAnswers answers) {
    this.deadline = deadline;
    this.trust = trust;
    this.answers = answers;
  }

  private SSLSocketFactory tls() {
    return trust.orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    LimitedSocket below = deadline.watch(new LimitedSocket(socket));
    return new TlsSocket((SSLSocket) tls().createSocket(below, host, port, autoClose), answers);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls().getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw DeadlineSockets.connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw DeadlineSockets.connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw DeadlineSockets.connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw DeadlineSockets.connected();
  }
}
