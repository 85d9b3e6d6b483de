package dev.logcheck.event;

import dev.logcheck.line.Ascii;
import java.util.Arrays;

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

  /** Six octets with hyphens between them. */
  private static final int MAC_LENGTH = 17;

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

  /** What to write where a value is none. */
  String wanted() {
    return this == PORT ? "a number below 65536" : "an address, such as 192.0.2.7";
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

  /** Whether values are kept in another form than lines may have them in. */
  boolean isRewritten() {
    return this == MAC || this == LOWER;
  }

  /** The form in which a value is kept. */
  byte[] form(byte[] bytes, int from, int to) {
    byte[] value = Arrays.copyOfRange(bytes, from, to);
    if (this == LOWER) {
      for (int i = 0; i < value.length; i++) {
        value[i] |= (byte) (Ascii.isUpper(value[i]) ? 0x20 : 0);
      }
    }
    return this == MAC ? mac(value) : value;
  }

  /** Twelve hexadecimal digits in any of their usual forms; what is none stays as it is. */
  private static byte[] mac(byte[] written) {
    byte[] mac = new byte[MAC_LENGTH];
    int length = 0;
    for (byte value : written) {
      if (Ascii.isHex(value) && length < MAC_LENGTH) {
        mac[length++] = (byte) (value >= 'a' ? value & ~0x20 : value);
        if (length % 3 == 2 && length < MAC_LENGTH) {
          mac[length++] = '-';
        }
      } else if (Ascii.isHex(value)) {
        length++;
      }
    }
    return length == MAC_LENGTH ? mac : written;
  }
}
