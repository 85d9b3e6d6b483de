package dev.logcheck.machine;

/** What ends a program although nobody foresaw it: memory that ran out, or a bug. */
public final class Breakdown {
  private Breakdown() {}

  /**
   * Says what happened, and what to do.
   *
   * @param program the command that broke down
   * @return one sentence without its full stop
   */
  public static String text(String program, Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "Java ran out of memory ("
          + cause.getMessage()
          + "); allow it more: set JDK_JAVA_OPTIONS=-Xmx"
          + 2 * (Runtime.getRuntime().maxMemory() >> 20)
          + "m in the environment of "
          + program;
    }
    StackTraceElement[] places = cause.getStackTrace();
    String place = places.length == 0 ? "" : " at " + places[0];
    return "a bug in " + program + ": " + cause + place + "; please report it with this message";
  }
}
