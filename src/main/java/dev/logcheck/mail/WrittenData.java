package dev.logcheck.mail;

import dev.logcheck.delivery.Content;
import jakarta.activation.DataHandler;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A mail part's data that writes itself.
 *
 * <p>It keeps Jakarta Activation from looking up a handler for the type, which would read mailcap
 * files and fill that library's global tables.
 */
final class WrittenData extends DataHandler {
  private final Content written;

  /**
   * Data of that type.
   *
   * @param data what {@link #getContent} gives; Jakarta Mail asks it of a multipart
   * @param written the data as it goes out, already encoded
   */
  WrittenData(Object data, String type, Content written) {
    super(data, type);
    this.written = written;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    written.writeTo(out);
  }
}
