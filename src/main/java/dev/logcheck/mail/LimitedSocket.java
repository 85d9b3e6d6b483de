package dev.logcheck.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * A socket over which a mail server may say so much and no more, as {@link LimitedAnswers} counts
 * it. Jakarta Mail connects some sockets itself, so this one stands before another, and knows what
 * Jakarta Mail and TLS use of it. None of its locks is held while anybody waits for the server.
 */
final class LimitedSocket extends Socket {
  private final Socket socket;
  private InputStream answers;

  LimitedSocket(Socket socket) {
    this.socket = socket;
  }

  /** The same stream every time: plain text and the TLS that follows are counted together. */
  @Override
  public synchronized InputStream getInputStream() throws IOException {
    if (answers == null) {
      answers = new LimitedAnswers(socket.getInputStream());
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
