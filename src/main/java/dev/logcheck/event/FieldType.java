package dev.logcheck.event;

/** What the value of a field has to be, as its name in the Elastic Common Schema says. */
enum FieldType {
  /** Any text. */
  TEXT,
  /** An IPv4 or IPv6 address; anything else is not the event. */
  ADDRESS,
  /** A number below 65,536; anything else is not the event. */
  PORT,
  /** A hardware address, kept in the form {@code 00-00-5E-00-53-23} if it is one. */
  MAC,
  /** A name that is kept in lower case. */
  LOWER;

  /** The type of a field. */
  static FieldType of(String field) {
    if (field.equals("ip") || field.endsWith(".ip")) {
      return ADDRESS;
    } else if (field.equals("port") || field.endsWith(".port")) {
      return PORT;
    } else if (field.equals("mac") || field.endsWith(".mac")) {
      return MAC;
    }
    return field.equals("network.transport") ? LOWER : TEXT;
  }

  /** Whether bytes can be the value of such a field. */
  boolean accepts(byte[] bytes, int from, int to) {
    return switch (this) {
      case ADDRESS -> Address.isAddress(bytes, from, to);
      case PORT -> isPort(bytes, from, to);
      case TEXT, MAC, LOWER -> true;
    };
  }

  private static boolean isPort(byte[] bytes, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || number > 6553) {
        return false;
      }
      number = number * 10 + digit;
    }
    return to > from && number < 65536;
  }
}
