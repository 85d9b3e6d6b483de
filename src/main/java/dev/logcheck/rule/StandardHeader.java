package dev.logcheck.rule;

/** How rules usually write what a log line begins with. */
public final class StandardHeader {
  /** A stamp such as {@code Nov 19 00:00:01}. */
  public static final String TRADITIONAL_STAMP = "[[:alpha:]]{3} [ :[:digit:]]{11}";

  /** A stamp such as {@code 2026-11-19T00:00:01.123456+01:00}. */
  public static final String RFC_3339_STAMP = "[0-9T:.+-]{32}";

  /** The start of a line with one of these stamps, and the blank behind it. */
  public static final String STAMP = "^(" + TRADITIONAL_STAMP + "|" + RFC_3339_STAMP + ") ";

  /** The name of a host, and the blank behind it. */
  public static final String HOST = "[._[:alnum:]-]+ ";

  private StandardHeader() {}
}
