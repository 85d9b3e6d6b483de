package dev.logcheck;

/**
 * The command {@code logcheck}: reads the new lines of the logs and reports what is left of them.
 */
public final class Logcheck {
  private Logcheck() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    System.exit(0);
  }
}
