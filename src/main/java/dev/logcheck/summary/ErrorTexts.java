package dev.logcheck.summary;

import dev.logcheck.line.Ascii;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The texts with which libraries say what went wrong, so that {@link Masker} knows them as values:
 * a program puts them behind a message of its own, one or the other as it happens.
 *
 * <p>They are those of {@code strerror}, {@code strsignal}, {@code gai_strerror} and {@code
 * pam_strerror} of Linux, and the usual ones of TLS. Only a whole text counts, in its own case,
 * with punctuation or the end of the message behind it.
 */
final class ErrorTexts {
  private static final String ERRORS =
      """
      Success
      Operation not permitted
      No such file or directory
      No such process
      Interrupted system call
      Input/output error
      No such device or address
      Argument list too long
      Exec format error
      Bad file descriptor
      No child processes
      Resource temporarily unavailable
      Cannot allocate memory
      Permission denied
      Bad address
      Block device required
      Device or resource busy
      File exists
      Invalid cross-device link
      No such device
      Not a directory
      Is a directory
      Invalid argument
      Too many open files in system
      Too many open files
      Inappropriate ioctl for device
      Text file busy
      File too large
      No space left on device
      Illegal seek
      Read-only file system
      Too many links
      Broken pipe
      Numerical argument out of domain
      Numerical result out of range
      Resource deadlock avoided
      File name too long
      No locks available
      Function not implemented
      Directory not empty
      Too many levels of symbolic links
      No message of desired type
      Identifier removed
      Device not a stream
      No data available
      Timer expired
      Out of streams resources
      Machine is not on the network
      Object is remote
      Link has been severed
      Communication error on send
      Protocol error
      Bad message
      Value too large for defined data type
      Name not unique on network
      File descriptor in bad state
      Remote address changed
      Can not access a needed shared library
      Accessing a corrupted shared library
      Cannot exec a shared library directly
      Invalid or incomplete multibyte or wide character
      Interrupted system call should be restarted
      Too many users
      Socket operation on non-socket
      Destination address required
      Message too long
      Protocol wrong type for socket
      Protocol not available
      Protocol not supported
      Socket type not supported
      Operation not supported
      Protocol family not supported
      Address family not supported by protocol
      Address already in use
      Cannot assign requested address
      Network is down
      Network is unreachable
      Network dropped connection on reset
      Software caused connection abort
      Connection reset by peer
      No buffer space available
      Transport endpoint is already connected
      Transport endpoint is not connected
      Cannot send after transport endpoint shutdown
      Connection timed out
      Connection refused
      Host is down
      No route to host
      Operation already in progress
      Operation now in progress
      Stale file handle
      Structure needs cleaning
      Remote I/O error
      Disk quota exceeded
      No medium found
      Wrong medium type
      Operation canceled
      Required key not available
      Key has expired
      Key has been revoked
      Key was rejected by service
      Owner died
      State not recoverable
      Operation not possible due to RF-kill
      Memory page has hardware error
      """;

  private static final String SIGNALS =
      """
      Hangup
      Interrupt
      Illegal instruction
      Trace/breakpoint trap
      Aborted
      Bus error
      Floating point exception
      Killed
      User defined signal 1
      User defined signal 2
      Segmentation fault
      Alarm clock
      Terminated
      CPU time limit exceeded
      File size limit exceeded
      Bad system call
      """;

  private static final String RESOLVER =
      """
      Name or service not known
      Temporary failure in name resolution
      Non-recoverable failure in name resolution
      No address associated with hostname
      No address associated with name
      Servname not supported for ai_socktype
      Address family for hostname not supported
      Memory allocation failure
      System error
      Unknown host
      Host name lookup failure
      Unknown server error
      """;

  private static final String PAM =
      """
      Failed to load module
      Symbol not found
      Error in service module
      Memory buffer error
      Authentication failure
      Insufficient credentials to access authentication data
      Authentication service cannot retrieve authentication info
      User not known to the underlying authentication module
      Have exhausted maximum number of retries for service
      Authentication token is no longer valid; new one required
      User account has expired
      Cannot make/remove an entry for the specified session
      Authentication service cannot retrieve user credentials
      User credentials expired
      Failure setting user credentials
      No module specific data is present
      Conversation error
      Authentication token manipulation error
      Authentication information cannot be recovered
      Authentication token lock busy
      Authentication token aging disabled
      Failed preliminary check by password service
      Critical error - immediate abort
      Authentication token expired
      Module is unknown
      Conversation is waiting for event
      """;

  private static final String TLS =
      """
      certificate verify failed
      certificate has expired
      certificate is not yet valid
      certificate revoked
      certificate unknown
      certificate rejected
      certificate not trusted
      certificate signature failure
      self signed certificate
      self-signed certificate
      self signed certificate in certificate chain
      self-signed certificate in certificate chain
      unable to get issuer certificate
      unable to get local issuer certificate
      unable to verify the first certificate
      unable to get certificate CRL
      hostname mismatch
      unknown ca
      wrong version number
      unsupported protocol
      no shared cipher
      no suitable signature algorithm
      http request
      https proxy request
      unexpected eof while reading
      bad decrypt
      bad signature
      bad certificate
      decryption failed or bad record mac
      digest check failed
      inappropriate fallback
      no protocols available
      no start line
      packet length too long
      tlsv1 alert unknown ca
      tlsv1 alert protocol version
      tlsv1 alert internal error
      tlsv1 alert decrypt error
      tlsv1 alert decode error
      tlsv1 alert access denied
      tlsv1 alert user cancelled
      tlsv1 unrecognized name
      sslv3 alert handshake failure
      sslv3 alert bad certificate
      sslv3 alert certificate expired
      sslv3 alert certificate revoked
      sslv3 alert certificate unknown
      sslv3 alert unexpected message
      sslv3 alert bad record mac
      version too low
      """;

  private static final int PLACES = 1 << 10;

  /** The texts by their first two letters, longer ones before shorter; null for none. */
  private static final byte[][][] BY_LETTERS = byLetters();

  private ErrorTexts() {}

  private static byte[][][] byLetters() {
    List<byte[]> texts = new ArrayList<>();
    for (String text : (ERRORS + SIGNALS + RESOLVER + PAM + TLS).strip().split("\n", -1)) {
      texts.add(text.getBytes(StandardCharsets.US_ASCII));
    }
    texts.sort(Comparator.comparingInt((byte[] text) -> -text.length));
    byte[][][] byLetters = new byte[PLACES][][];
    for (byte[] text : texts) {
      int place = place(text, 0);
      byte[][] some = byLetters[place] == null ? new byte[0][] : byLetters[place];
      byLetters[place] = Arrays.copyOf(some, some.length + 1);
      byLetters[place][some.length] = text;
    }
    return byLetters;
  }

  private static int place(byte[] line, int from) {
    return (line[from] & 31) << 5 | (line[from + 1] & 31);
  }

  /** The end of the text that begins at the given letter, or {@code from} if none does. */
  static int end(byte[] line, int from, int to) {
    byte[][] texts = from + 1 < to ? BY_LETTERS[place(line, from)] : null;
    if (texts == null) {
      return from;
    }
    for (byte[] text : texts) {
      int end = from + text.length;
      if (end <= to && Arrays.equals(line, from, end, text, 0, text.length)) {
        return isWhole(line, end, to) ? end : from;
      }
    }
    return from;
  }

  /** Whether no further words belong to the text: a message of its own may begin as one. */
  private static boolean isWhole(byte[] line, int end, int to) {
    int next = Ascii.skipBlanks(line, end, to);
    return next == to
        || (Ascii.kind(line[next]) == Ascii.PUNCTUATION
            && !(next == end && Ascii.isJoiner(line[next]) && goesOn(line, next + 1, to)));
  }

  private static boolean goesOn(byte[] line, int at, int to) {
    return at < to && Ascii.isWord(line[at]);
  }
}
