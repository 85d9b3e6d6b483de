package dev.logcheck.mail;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the head of a report that is too large to be mailed. */
@FunctionalInterface
public interface Shortening {

  /**
   * Shortens a message.
   *
   * @param whole the message that is too large
   * @param archive where its whole text is kept, compressed; the head has to name it
   * @param bytes how many the whole text has, uncompressed
   * @return what is mailed in its place: the head of each section with counts
   */
  MailMessage shorten(MailMessage whole, Path archive, long bytes) throws IOException;
}
