package dev.logcheck.line;

/**
 * Where everything stands that comes before the message of a log line.
 *
 * <p>Recognised are the stamps of {@link StampForm} with or without a priority, a host or none,
 * {@code program[pid]:} and {@code program(module)[pid]:}, the fields of RFC 5424, and a kernel
 * stamp before the message; stamps in brackets as Apache writes them; and, of headers in general, a
 * stamp, a level and a logger's name. One instance is used for line after line and allocates
 * nothing. All places are indexes into the bytes that were given; what the line does not have is an
 * empty place, with its beginning and its end the same.
 */
public final class Header {
  private final Stamp stamp = new Stamp();

  /** Reads stamps behind the beginning of the line. */
  private final Stamp inner = new Stamp();

  private final ApplicationHeader application = new ApplicationHeader();

  private byte[] line = {};
  private int end;

  private int messageFrom;
  private int hostFrom;
  private int hostTo;
  private int programFrom;
  private int programTo;
  private int pidFrom;
  private int pidTo;

  /** How the stamp is written. */
  public StampForm stampForm() {
    return stamp.form();
  }

  /** Where the digits of the priority begin. */
  public int priorityFrom() {
    return stamp.priorityFrom();
  }

  /** The same as {@link #priorityFrom} if the line begins with no priority. */
  public int priorityTo() {
    return stamp.priorityTo();
  }

  /** Where the stamp begins. */
  public int stampFrom() {
    return stamp.from();
  }

  /** The same as {@link #stampFrom} if there is no stamp that is known. */
  public int stampTo() {
    return stamp.to();
  }

  /** Where the host's name begins. */
  public int hostFrom() {
    return hostFrom;
  }

  /** The same as {@link #hostFrom} if the line names no host. */
  public int hostTo() {
    return hostTo;
  }

  /** Where the program's name begins: the tag without what stands in brackets behind it. */
  public int programFrom() {
    return programFrom;
  }

  /** The same as {@link #programFrom} if the line names no program. */
  public int programTo() {
    return programTo;
  }

  /** Where the number of the process begins. */
  public int pidFrom() {
    return pidFrom;
  }

  /** The same as {@link #pidFrom} if the line has no such number. */
  public int pidTo() {
    return pidTo;
  }

  /** Where the message begins; the end of the line if there is none. */
  public int messageFrom() {
    return messageFrom;
  }

  /** Reads the header of a line. */
  public void read(byte[] bytes, int from, int to) {
    line = bytes;
    end = to;
    hostFrom = hostTo = programFrom = programTo = pidFrom = pidTo = from;
    StampForm form = stamp.read(bytes, Ascii.skipBlanks(bytes, from, to), to);
    if (form == StampForm.TRADITIONAL) {
      syslog(stamp.to());
    } else if (form == StampForm.RFC_5424) {
      structuredSyslog(stamp.to());
    } else if (!(form == StampForm.RFC_3339 && rfc3339Syslog(stamp.to())) && !relayed()) {
      application(stamp.from());
    }
    int behindStamp = Math.max(messageFrom, stamp.to());
    messageFrom = skipKernelStamp(Ascii.skipBlanks(bytes, behindStamp, to));
  }

  /**
   * Host and tag, as they follow a traditional stamp. Devices without a host's name write a tag at
   * once, or blanks in the host's place: then what comes next is no host, unless a tag follows it.
   * Others put a colon behind the stamp.
   */
  private void syslog(int stampTo) {
    int from = stampTo < end && line[stampTo] == ':' ? stampTo + 1 : stampTo;
    int host = Ascii.skipBlanks(line, from, end);
    int afterHost = Ascii.skipField(line, host, end);
    messageFrom = host;
    if (!tag(host) && (tag(Ascii.skipBlanks(line, afterHost, end)) || host == from + 1)) {
      hostFrom = host;
      hostTo = afterHost;
      messageFrom = Math.max(messageFrom, afterHost);
    }
  }

  /** {@code program[pid]:}, {@code program(module)[pid]:}, {@code program:}. */
  private boolean tag(int from) {
    int name = HeaderFields.name(line, from, end);
    int colon = name > from ? HeaderFields.tagEnd(line, name, end) : name;
    if (colon == name) {
      return false;
    }
    programFrom = from;
    programTo = name;
    messageFrom = colon;
    int behind = line[name] == ']' ? name + 1 : name;
    pid(line[behind] == '(' ? HeaderFields.bracket(line, behind, end) : behind);
    return true;
  }

  /** {@code [17]} or {@code [17,user]}: the number only. */
  private void pid(int bracket) {
    int to = Ascii.skipDigits(line, bracket + 1, end);
    if (line[bracket] == '[' && to > bracket + 1 && (line[to] == ']' || line[to] == ',')) {
      pidFrom = bracket + 1;
      pidTo = to;
    }
  }

  /** {@code HOST PROGRAM PROCID MSGID [DATA] MESSAGE}, RFC 5424 section 6; a dash is none. */
  private void structuredSyslog(int from) {
    hostFrom = behindBlank(from);
    int host = Ascii.skipField(line, hostFrom, end);
    hostTo = isNil(hostFrom, host) ? hostFrom : host;
    programFrom = behindBlank(host);
    int program = Ascii.skipField(line, programFrom, end);
    programTo = isNil(programFrom, program) ? programFrom : program;
    pidFrom = behindBlank(program);
    int process = Ascii.skipField(line, pidFrom, end);
    pidTo = Ascii.skipDigits(line, pidFrom, process) == process ? process : pidFrom;
    int messageId = Ascii.skipField(line, behindBlank(process), end);
    int data = HeaderFields.structuredData(line, behindBlank(messageId), end);
    messageFrom = HeaderFields.skipByteOrderMark(line, behindBlank(data), end);
  }

  private int behindBlank(int at) {
    return at < end && line[at] == ' ' ? at + 1 : at;
  }

  private boolean isNil(int from, int to) {
    return to == from + 1 && line[from] == '-';
  }

  private boolean rfc3339Syslog(int from) {
    int host = Ascii.skipBlanks(line, from, end);
    int program = Ascii.skipBlanks(line, Ascii.skipField(line, host, end), end);
    if (host == from || HeaderFields.isLevel(line, host, end)) {
      return false;
    } else if (tag(program)) {
      hostFrom = host;
      hostTo = Ascii.skipField(line, host, end);
      return true;
    }
    return false;
  }

  /** A syslog line behind what a collector put before it: numbers, dates, names with digits. */
  private boolean relayed() {
    int plain = 0;
    int i = stamp.from();
    for (int field = 0; field < 6 && i < end; field++) {
      if (field > 1 && inner.readTraditional(line, i, end)) {
        syslog(inner.to());
        return true;
      }
      int to = Ascii.skipField(line, i, end);
      plain += HeaderFields.hasDigit(line, i, to) || !HeaderFields.hasLetter(line, i, to) ? 0 : 1;
      if (plain > 1) {
        return false;
      }
      i = Ascii.skipBlanks(line, to, end);
    }
    return false;
  }

  private void application(int from) {
    messageFrom = from;
    if (stamp.form() == StampForm.NONE && bareTag(from)) {
      return;
    }
    messageFrom = application.read(line, from, end);
    programFrom = application.programFrom();
    programTo = application.programTo();
  }

  /** {@code program[pid]:} with nothing before it; without a pid it may be any word. */
  private boolean bareTag(int from) {
    int name = HeaderFields.name(line, from, end);
    return name > from && name < end && (line[name] == '[' || line[name] == '(') && tag(from);
  }

  /** The kernel's own stamp before its message, which syslog daemons leave there. */
  private int skipKernelStamp(int from) {
    boolean bracket = from < end && line[from] == '[';
    return bracket && inner.read(line, from, end) == StampForm.KERNEL
        ? Ascii.skipBlanks(line, inner.to(), end)
        : from;
  }
}
