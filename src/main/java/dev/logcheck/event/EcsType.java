package dev.logcheck.event;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** What the value of a field of the Elastic Common Schema has to be. */
enum EcsType {
  TEXT,
  /** An address; indexes know no zones. */
  IP,
  LONG,
  FLOAT,
  BOOLEAN,
  /** A time with its offset. */
  DATE;

  /** The type of this name; empty for text. */
  static EcsType named(String name) {
    return switch (name) {
      case "ip" -> IP;
      case "long" -> LONG;
      case "float" -> FLOAT;
      case "boolean" -> BOOLEAN;
      case "date" -> DATE;
      default -> TEXT;
    };
  }

  /** The value as documents hold it; null if the text is none of this type. */
  Object value(String text) {
    return switch (this) {
      case TEXT -> text;
      case IP -> withoutZone(text);
      case LONG -> number(text);
      case FLOAT -> fraction(text);
      case BOOLEAN -> truth(text);
      case DATE -> date(text);
    };
  }

  private static String withoutZone(String text) {
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }

  private static Boolean truth(String text) {
    boolean known = text.equals("true") || text.equals("false");
    return known ? Boolean.valueOf(text) : null;
  }

  private static Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Java reads more than decimal digits: also {@code NaN}, {@code 0x1p3} and {@code 1f}. */
  private static Double fraction(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("+-.0123456789".indexOf(text.charAt(i)) < 0) {
        return null;
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? null : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String date(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
