package dev.logcheck.event;

import dev.logcheck.line.Header;
import java.io.IOException;

/** How events are printed. */
@FunctionalInterface
public interface EventPrinter {
  /**
   * Prints one event.
   *
   * @param fields valid only until this returns, as are the line and its header
   */
  void print(EventPattern event, EventFields fields, EventLine line, Header header)
      throws IOException;
}
