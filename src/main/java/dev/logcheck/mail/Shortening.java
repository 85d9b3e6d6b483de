package dev.logcheck.mail;

import java.io.IOException;

/** Makes the head of a report that is too large to be mailed. */
@FunctionalInterface
public interface Shortening {

  /**
   * Shortens a message.
   *
   * @param whole the message that is too large
   * @param rest a sentence that says where its whole text is; the head has to show it
   * @param bytes how many the whole text has, uncompressed
   * @return what is mailed in its place: the head of each section with counts
   */
  MailMessage shorten(MailMessage whole, String rest, long bytes) throws IOException;
}
