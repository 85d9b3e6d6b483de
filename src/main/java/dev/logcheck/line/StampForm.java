package dev.logcheck.line;

/** How the stamp that a line begins with is written. */
public enum StampForm {
  /** None that is known. */
  NONE,

  /** {@code Nov 19 00:00:01} (RFC 3164), perhaps with a year behind the day, and a fraction. */
  TRADITIONAL,

  /** {@code 2026-11-19T00:00:01.123456+01:00}. */
  RFC_3339,

  /** The same behind the version number of RFC 5424, or a dash in its place. */
  RFC_5424,

  /** {@code [12345.678901]}: seconds since the kernel started, so no time of day. */
  KERNEL
}
