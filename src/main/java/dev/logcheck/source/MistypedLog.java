package dev.logcheck.source;

/**
 * A line of a list of logs that names none: costs itself only, as a log that cannot be read.
 *
 * @param name as the list has it
 * @param mistake its place, what is wrong with it, and how to fix it
 */
public record MistypedLog(String name, String mistake) implements LogSource {
  @Override
  public long unread() {
    return 0;
  }

  @Override
  public Reading read(LineSink sink) throws UnreadableLogException {
    throw new UnreadableLogException(name, mistake);
  }
}
