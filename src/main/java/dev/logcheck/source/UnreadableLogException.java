package dev.logcheck.source;

import java.io.IOException;

/** A log that cannot be read: costs that log only, and is named at the top of the report. */
public final class UnreadableLogException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String log;
  private final String detail;
  private final boolean missing;

  /** Whether it is the name that is wrong: then the fix is up to who gave it. */
  private final boolean unknownName;

  /**
   * One that is there.
   *
   * @param log as the administrator names it
   * @param detail the reason and the fix
   */
  public UnreadableLogException(String log, String detail) {
    this(log, detail, false, false);
  }

  private UnreadableLogException(String log, String detail, boolean missing, boolean unknownName) {
    super("E: File could not be read: " + log);
    this.log = log;
    this.detail = detail;
    this.missing = missing;
    this.unknownName = unknownName;
  }

  /** One that is not there, or nothing that could read it. */
  static UnreadableLogException missing(String log, String detail) {
    return new UnreadableLogException(log, detail, true, false);
  }

  /**
   * A file that is not found by its name.
   *
   * @param log U+FFFD stands in it for each byte of the name that is no character
   */
  static UnreadableLogException notFound(String log) {
    return log.indexOf('\ufffd') < 0
        ? new UnreadableLogException(log, "no such file", true, true)
        : new UnreadableLogException(
            log,
            "its name is not UTF-8 where \ufffd is shown, and Java cannot open such files; rename"
                + " the file, or its directory");
  }

  /** Whether the log is not there at all. */
  public boolean isMissing() {
    return missing;
  }

  /** The reason and the fix; the message itself is all that Debian's logcheck reports. */
  public String detail() {
    return detail;
  }

  /**
   * The message with the reason and the fix.
   *
   * @param fixOfName what to do where there is no such file; the end of a sentence
   * @param place the list and the line that name the log; may be empty
   */
  public String explained(String fixOfName, String place) {
    return getMessage() + " (" + withFix(fixOfName) + namedIn(place) + ")";
  }

  /**
   * The log, the reason and the fix, for who was told already that logs could not be read.
   *
   * @param fixOfName what to do where there is no such file; the end of a sentence
   * @param place the list and the line that name the log; may be empty
   */
  public String reason(String fixOfName, String place) {
    return log + ": " + withFix(fixOfName) + namedIn(place);
  }

  private static String namedIn(String place) {
    return place.isEmpty() ? "" : "; named in " + place;
  }

  private String withFix(String fixOfName) {
    return unknownName ? detail + "; " + fixOfName : detail;
  }

  /** The log and the reason, where the list of logs says that it may be missing. */
  public String ofOptional() {
    return log + ": " + (unknownName ? "not there" : detail);
  }
}
