package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logcheck.line.Ascii;
import java.util.Arrays;

/**
 * Whether bytes are an IP address, as RFC 4291 and RFC 4007 write them, and which. To ask whether
 * they are allocates nothing.
 */
final class Address {
  private static final int GROUPS = 8;

  private Address() {}

  /** Whether the bytes are an IPv4 address, or an IPv6 address with a zone or without. */
  static boolean isAddress(byte[] b, int from, int to) {
    return isIpv4(b, from, to) || isIpv6(b, from, zone(b, from, to));
  }

  /**
   * The 16 bytes of an address, without its zone; of an IPv4 address those of the IPv6 address that
   * stands for it. Null if the bytes are no address.
   */
  static byte[] number(byte[] b, int from, int to) {
    if (!isAddress(b, from, to)) {
      return null;
    }
    byte[] number = new byte[2 * GROUPS];
    if (isIpv4(b, from, to)) {
      number[10] = (byte) 0xff;
      number[11] = (byte) 0xff;
      putIpv4(b, from, to, number, 12);
    } else {
      putIpv6(b, from, zone(b, from, to), number);
    }
    return number;
  }

  private static void putIpv4(byte[] b, int from, int to, byte[] number, int begin) {
    int place = begin;
    for (int i = from; i < to; i++) {
      if (b[i] == '.') {
        place++;
      } else {
        number[place] = (byte) (number[place] * 10 + b[i] - '0');
      }
    }
  }

  /** What stands behind {@code ::} is moved to the end. */
  private static void putIpv6(byte[] b, int from, int to, byte[] number) {
    int place = 0;
    int gap = -1;
    int at = from;
    while (at < to) {
      int end = groupEnd(b, at, to);
      if (b[at] == ':') {
        gap = b[at + 1] == ':' ? place : gap;
        at += b[at + 1] == ':' ? 2 : 1;
      } else if (end == at) {
        putIpv4(b, at, to, number, place);
        place += 4;
        at = to;
      } else {
        int group = Integer.parseInt(new String(b, at, end - at, US_ASCII), 16);
        number[place++] = (byte) (group >> Byte.SIZE);
        number[place++] = (byte) group;
        at = end;
      }
    }
    if (gap >= 0) {
      int moved = place - gap;
      System.arraycopy(number, gap, number, number.length - moved, moved);
      Arrays.fill(number, gap, number.length - moved, (byte) 0);
    }
  }

  private static boolean isIpv4(byte[] b, int from, int to) {
    int at = from;
    for (int octet = 0; octet < 4; octet++) {
      if (octet > 0 && (at == to || b[at++] != '.')) {
        return false;
      }
      int end = Ascii.skipDigits(b, at, to);
      if (!isOctet(b, at, end)) {
        return false;
      }
      at = end;
    }
    return at == to;
  }

  private static boolean isOctet(byte[] b, int from, int to) {
    int number = 0;
    for (int i = from; i < to && number < 256; i++) {
      number = number * 10 + b[i] - '0';
    }
    return to > from && number < 256 && (b[from] != '0' || to == from + 1);
  }

  /** Where the zone begins; the end if there is none. */
  private static int zone(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] == '%') {
        return i + 1 < to ? i : from;
      }
    }
    return to;
  }

  private static boolean isIpv6(byte[] b, int from, int to) {
    int groups = 0;
    boolean shortened = false;
    int at = from;
    while (at < to) {
      if (at + 1 < to && b[at] == ':' && b[at + 1] == ':' && !shortened) {
        shortened = true;
        at += 2;
      } else if (groups > 0 && b[at] == ':' && b[at - 1] != ':') {
        at++;
        if (at == to) {
          return false;
        }
      } else if (groups > 0 && b[at - 1] != ':') {
        return false;
      }
      if (at < to) {
        int end = groupEnd(b, at, to);
        if (end == at) {
          return isIpv4(b, at, to) && isComplete(groups + 2, shortened);
        }
        groups++;
        at = end;
      }
    }
    return isComplete(groups, shortened);
  }

  /** The end of up to four hexadecimal digits; {@code from} where other things or a dot follow. */
  private static int groupEnd(byte[] b, int from, int to) {
    int end = from;
    while (end < to && end < from + 4 && Ascii.isHex(b[end])) {
      end++;
    }
    return end < to && b[end] != ':' ? from : end;
  }

  private static boolean isComplete(int groups, boolean shortened) {
    return shortened ? groups < GROUPS : groups == GROUPS;
  }
}
