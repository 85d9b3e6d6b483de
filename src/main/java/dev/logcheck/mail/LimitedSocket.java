package dev.logcheck.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Optional;

/**
 * A socket over which a mail server may say so much and no more, as {@link LimitedAnswers} counts
 * it. Jakarta Mail connects some sockets itself, so this one stands before another, and knows what
 * Jakarta Mail and TLS use of it. None of its locks is held while anybody waits for the server.
 */
final class LimitedSocket extends Socket {
  private final Socket socket;
  private final Optional<SmtpAnswers> text;
  private InputStream answers;

  /** One whose bytes go to TLS. */
  LimitedSocket(Socket socket) {
    this(socket, Optional.empty());
  }

  private LimitedSocket(Socket socket, Optional<SmtpAnswers> text) {
    this.socket = socket;
    this.text = text;
  }

  /** One over which the server speaks plain text, until TLS is wanted. */
  static LimitedSocket ofText(Socket socket, SmtpAnswers text) {
    return new LimitedSocket(socket, Optional.of(text));
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return text.isPresent() ? text.get().of(counted()) : counted();
  }

  /** The same stream every time: plain text and the TLS that follows are counted together. */
  private synchronized InputStream counted() throws IOException {
    if (answers == null) {
      answers =
          new LimitedAnswers(
              socket instanceof LimitedSocket below ? below.counted() : socket.getInputStream());
    }
    return answers;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return socket.getOutputStream();
  }

  @Override
  public void connect(SocketAddress address, int timeout) throws IOException {
    socket.connect(address, timeout);
  }

  @Override
  public boolean isConnected() {
    return socket.isConnected();
  }

  @Override
  public InetAddress getInetAddress() {
    return socket.getInetAddress();
  }

  @Override
  public int getPort() {
    return socket.getPort();
  }

  @Override
  public synchronized void setSoTimeout(int milliseconds) throws SocketException {
    socket.setSoTimeout(milliseconds);
  }

  @Override
  public synchronized int getSoTimeout() throws SocketException {
    return socket.getSoTimeout();
  }

  @Override
  public void shutdownInput() throws IOException {
    socket.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public boolean isClosed() {
    return socket.isClosed();
  }

  @Override
  public synchronized void close() throws IOException {
    socket.close();
  }
}
