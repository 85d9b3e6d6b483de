package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * A range of addresses, as {@code 192.0.2.0/24} and {@code 2001:db8::/32} name it; an address alone
 * is a range of one. IPv4 addresses count as those IPv6 addresses that stand for them ({@code
 * ::ffff:192.0.2.1}), and zones do not count.
 */
final class Network {
  private static final int BITS = 128;
  private static final int IPV4_BITS = 32;

  private final byte[] first;
  private final int bits;

  private Network(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /** The network of this name; null if the text is none. */
  static Network of(String text) {
    int slash = text.indexOf('/');
    byte[] address = (slash < 0 ? text : text.substring(0, slash)).getBytes(US_ASCII);
    byte[] number = Address.number(address, 0, address.length);
    if (number == null) {
      return null;
    }
    int most = text.indexOf(':') < 0 ? IPV4_BITS : BITS;
    int prefix = slash < 0 ? most : prefix(text.substring(slash + 1), most);
    return prefix < 0 ? null : new Network(number, BITS - most + prefix);
  }

  private static int prefix(String digits, int most) {
    boolean valid = !digits.isEmpty() && digits.length() <= 3;
    int prefix = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      valid &= digit >= '0' && digit <= '9';
      prefix = prefix * 10 + digit - '0';
    }
    return valid && prefix <= most ? prefix : -1;
  }

  /** Whether an address, as {@link Address#number} gives it, is in this network. */
  boolean contains(byte[] number) {
    int whole = bits / Byte.SIZE;
    int mask = 0xff << (Byte.SIZE - bits % Byte.SIZE) & 0xff;
    return Arrays.equals(number, 0, whole, first, 0, whole)
        && (mask == 0 || ((number[whole] ^ first[whole]) & mask) == 0);
  }
}
