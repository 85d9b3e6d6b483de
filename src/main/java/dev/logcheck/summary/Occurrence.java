package dev.logcheck.summary;

import dev.logcheck.line.Header;

/**
 * One line as an occurrence of its template: which template, and where in the line its values are.
 *
 * <p>Handed out by {@link Templates#find}, and used again for the next line. All positions are
 * indexes into the buffer that was given there.
 */
public final class Occurrence {
  /** How reports name the systemd that runs the system, and not a user's session. */
  static final String INIT = "systemd[1]";

  private static final int INIT_NAME = INIT.indexOf('[');

  private final Header header = new Header();
  private final Masker masker = new Masker();
  private final MaskedMessage message = new MaskedMessage();
  private Assignment assignment;

  private int messageFrom;
  private int hostFrom;
  private int hostTo;
  private int programFrom;
  private int programTo;
  private boolean fromInit;

  Occurrence() {}

  /** Reads the header and masks the message; the template is not known yet. */
  void read(byte[] buffer, int from, int to) {
    header.read(buffer, from, to);
    messageFrom = header.messageFrom();
    hostFrom = header.hostFrom();
    hostTo = header.hostTo();
    programFrom = header.programFrom();
    programTo = header.programTo();
    masker.mask(buffer, messageFrom, to, message);
    fromInit = namesInit(buffer);
    if (fromInit) {
      message.markFromInit();
    }
  }

  /** Whether the header names the program systemd, and 1 as its process. */
  private boolean namesInit(byte[] buffer) {
    boolean sound =
        header.pidTo() == header.pidFrom() + 1
            && buffer[header.pidFrom()] == '1'
            && programTo == programFrom + INIT_NAME;
    for (int i = 0; sound && i < INIT_NAME; i++) {
      sound = buffer[programFrom + i] == INIT.charAt(i);
    }
    return sound;
  }

  /** Writes down what was read, seen from the line's beginning. */
  void write(MaskedLines to, int from) {
    to.write(messageFrom - from);
    to.write(hostFrom - from);
    to.write(hostTo - hostFrom);
    to.write(programFrom - from);
    to.write(programTo - programFrom);
    message.writeSlots(to, from);
  }

  /**
   * Reads back what was written of a line with that assignment, which now begins at {@code from};
   * the words are not among it.
   */
  void read(MaskedLines in, int from, Assignment known) {
    messageFrom = from + in.read();
    hostFrom = from + in.read();
    hostTo = hostFrom + in.read();
    programFrom = from + in.read();
    programTo = programFrom + in.read();
    message.readSlots(in, from, known.slots());
    assignment = known;
  }

  MaskedMessage message() {
    return message;
  }

  /** Whether systemd's process 1 wrote the line; only once it was masked. */
  boolean isFromInit() {
    return fromInit;
  }

  void assign(Assignment found) {
    assignment = found;
  }

  /** The template of the line. */
  public Template template() {
    return assignment.template();
  }

  /** Where the value of the template's variable begins. */
  public int valueFrom(int variable) {
    return assignment.valueFrom(message, variable);
  }

  /** Where the value of the template's variable ends; may be where it begins. */
  public int valueTo(int variable) {
    return assignment.valueTo(message, variable);
  }

  /** Where the host's name begins. */
  public int hostFrom() {
    return hostFrom;
  }

  /** Where the host's name ends; where it begins if the line names none. */
  public int hostTo() {
    return hostTo;
  }

  /** Where the program's name begins. */
  public int programFrom() {
    return programFrom;
  }

  /** Where the program's name ends; where it begins if the line names none. */
  public int programTo() {
    return programTo;
  }
}
