package dev.logcheck.summary;

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

  Occurrence() {}

  /** Reads the header and masks the message; the template is not known yet. */
  void read(byte[] buffer, int from, int to) {
    header.read(buffer, from, to);
    masker.mask(buffer, header.messageFrom(), to, message);
  }

  /** Writes down what was read. */
  void write(MaskedLines to, int from) {
    header.write(to, from);
    message.writeSlots(to, from);
  }

  /** Reads back what was written of a line with that assignment; the words are not among it. */
  void read(MaskedLines in, int from, Assignment known) {
    header.read(in, from);
    message.readSlots(in, from, known.slots());
    assignment = known;
  }

  MaskedMessage message() {
    return message;
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

  /** Where the message begins, behind the header. */
  public int messageFrom() {
    return header.messageFrom();
  }

  /** Where the host's name begins. */
  public int hostFrom() {
    return header.hostFrom();
  }

  /** Where the host's name ends; where it begins if the line names none. */
  public int hostTo() {
    return header.hostTo();
  }

  /** Where the program's name begins. */
  public int programFrom() {
    return header.programFrom();
  }

  /** Where the program's name ends; where it begins if the line names none. */
  public int programTo() {
    return header.programTo();
  }
}
