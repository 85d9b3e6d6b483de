package dev.logcheck.machine;

import java.io.IOException;

/** A program has written nothing for longer than anybody waits for it. */
final class SilentProgramException extends IOException {
  private static final long serialVersionUID = 1L;
}
