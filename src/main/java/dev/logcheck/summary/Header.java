package dev.logcheck.summary;

/**
 * Where the header of a log line ends, and which host and program it names.
 *
 * <p>The first look at each line; {@link Masker} then sees the message only. Recognised are the
 * traditional stamp of syslog (RFC 3164), RFC 3339 stamps as rsyslog writes them, RFC 5424, kernel
 * stamps, stamps in brackets as Apache writes them, {@code program[pid]:} and {@code
 * program(module)[pid]:}; and, of headers in general, a stamp, a level and a logger's name. One
 * instance is used for line after line.
 */
final class Header {
  private final ApplicationHeader application = new ApplicationHeader();

  private byte[] line = {};
  private int end;

  private int messageFrom;
  private int hostFrom;
  private int hostTo;
  private int programFrom;
  private int programTo;

  /** Where the message begins. */
  int messageFrom() {
    return messageFrom;
  }

  int hostFrom() {
    return hostFrom;
  }

  /** The same as {@link #hostFrom} if the line names no host. */
  int hostTo() {
    return hostTo;
  }

  int programFrom() {
    return programFrom;
  }

  /** The same as {@link #programFrom} if the line names no program. */
  int programTo() {
    return programTo;
  }

  /** Reads the header of a line. */
  void read(byte[] bytes, int from, int to) {
    line = bytes;
    end = to;
    hostFrom = hostTo = programFrom = programTo = from;
    int start = skipPriority(Ascii.skipBlanks(bytes, from, to));
    int stamp = Stamps.syslog(bytes, start, to);
    if (stamp > start) {
      syslog(stamp);
    } else if (!structuredSyslog(start) && !rfc3339Syslog(start) && !relayed(start)) {
      application(start);
    }
    messageFrom = skipKernelStamp(Ascii.skipBlanks(bytes, messageFrom, to));
  }

  /** Writes down where everything is, seen from the line's beginning. */
  void write(MaskedLines to, int from) {
    to.write(messageFrom - from);
    to.write(hostFrom - from);
    to.write(hostTo - hostFrom);
    to.write(programFrom - from);
    to.write(programTo - programFrom);
  }

  /** Reads back what was written of a line, which now begins at {@code from}. */
  void read(MaskedLines in, int from) {
    messageFrom = from + in.read();
    hostFrom = from + in.read();
    hostTo = hostFrom + in.read();
    programFrom = from + in.read();
    programTo = programFrom + in.read();
  }

  private int skipPriority(int from) {
    if (from + 2 < end && line[from] == '<' && Ascii.isDigit(line[from + 1])) {
      int i = Ascii.skipDigits(line, from + 1, Math.min(end, from + 4));
      return i < end && line[i] == '>' ? i + 1 : from;
    }
    return from;
  }

  /** Host and tag, as they follow the stamp. */
  private void syslog(int from) {
    int host = Ascii.skipBlanks(line, from, end);
    int afterHost = Ascii.skipField(line, host, end);
    messageFrom = host;
    if (tag(host)) {
      return;
    }
    hostFrom = host;
    hostTo = afterHost;
    messageFrom = afterHost;
    tag(Ascii.skipBlanks(line, afterHost, end));
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
    return true;
  }

  /** {@code 1 STAMP HOST PROGRAM PROCID MSGID [DATA] MESSAGE}, RFC 5424 section 6. */
  private boolean structuredSyslog(int from) {
    if (from + 2 >= end || line[from] != '1' || line[from + 1] != ' ') {
      return false;
    }
    int stamp = Stamps.rfc3339(line, from + 2, end);
    if (stamp == from + 2) {
      return false;
    }
    hostFrom = Math.min(end, stamp + 1);
    hostTo = Ascii.skipField(line, hostFrom, end);
    programFrom = Math.min(end, hostTo + 1);
    programTo = Ascii.skipField(line, programFrom, end);
    int processId = Ascii.skipField(line, Math.min(end, programTo + 1), end);
    int messageId = Ascii.skipField(line, Math.min(end, processId + 1), end);
    messageFrom = HeaderFields.structuredData(line, Math.min(end, messageId + 1), end);
    return true;
  }

  private boolean rfc3339Syslog(int from) {
    int stamp = Stamps.rfc3339(line, from, end);
    if (stamp == from) {
      return false;
    }
    int host = Ascii.skipBlanks(line, stamp, end);
    int program = Ascii.skipBlanks(line, Ascii.skipField(line, host, end), end);
    if (HeaderFields.isLevel(line, host, end) || !tag(program)) {
      return false;
    }
    hostFrom = host;
    hostTo = Ascii.skipField(line, host, end);
    return true;
  }

  /** A syslog line behind what a collector put before it: numbers, dates, names with digits. */
  private boolean relayed(int from) {
    int plain = 0;
    int i = from;
    for (int field = 0; field < 6 && i < end; field++) {
      int stamp = field > 1 ? Stamps.syslog(line, i, end) : i;
      if (stamp > i) {
        syslog(stamp);
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
    if (bareTag(from)) {
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

  /** {@code [12345.678901]}, as the kernel's messages carry it. */
  private int skipKernelStamp(int from) {
    if (from + 2 >= end || line[from] != '[') {
      return from;
    }
    int seconds = Ascii.skipBlanks(line, from + 1, end);
    int dot = Ascii.skipDigits(line, seconds, end);
    if (dot == seconds || dot + 1 >= end || line[dot] != '.') {
      return from;
    }
    int close = Ascii.skipDigits(line, dot + 1, end);
    return close < end && line[close] == ']' ? Ascii.skipBlanks(line, close + 1, end) : from;
  }
}
