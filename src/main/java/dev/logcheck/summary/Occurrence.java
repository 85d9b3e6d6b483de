package dev.logcheck.summary;

import dev.logcheck.audit.Finding;
import dev.logcheck.line.Header;

/**
 * One line as an occurrence of its template: which template, and where in the line its values are.
 *
 * <p>Handed out by {@link Templates#find}, and used again for the next line. All positions are
 * indexes into the buffer that was given there.
 */
public final class Occurrence {
  private final Header header = new Header();
  private final Masker masker = new Masker();
  private final MaskedMessage message = new MaskedMessage();
  private Assignment assignment;

  private int messageFrom;
  private int hostFrom;
  private int hostTo;
  private int programFrom;
  private int programTo;
  private Speaker speaker = Speaker.ANYONE;

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
    speaker = Speaker.of(buffer, header);
    message.markSpokenBy(speaker);
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

  /** The unit of systemd that the line names, of one character for each byte; empty for none. */
  String unit(Finding line) {
    return UnitName.in(line.buffer(), messageFrom, line.to());
  }

  MaskedMessage message() {
    return message;
  }

  /** Who says the message; only once it was masked. */
  Speaker speaker() {
    return speaker;
  }

  /** The hash of the program's name, or less than any hash for a speaker; once masked. */
  long program(byte[] buffer) {
    return speaker == Speaker.ANYONE
        ? Hash.of(buffer, programFrom, programTo, 0) >>> 1
        : -speaker.number();
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
