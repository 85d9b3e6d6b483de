package dev.logcheck.mail;

import dev.logcheck.delivery.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A text that can be read once; the second time it breaks off. */
final class ContentThatBreaks implements Content {
  private final byte[] text;
  private boolean wasRead;

  ContentThatBreaks(String text) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(text);
    if (wasRead) {
      throw new IOException("disk broken");
    }
    wasRead = true;
  }
}
