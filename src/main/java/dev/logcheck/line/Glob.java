package dev.logcheck.line;

/**
 * A name in which {@code *} stands for anything and {@code ?} for any one byte. Immutable, safe for
 * threads.
 */
public final class Glob {
  private final byte[] glob;

  /** The bytes are not copied. */
  public Glob(byte[] glob) {
    this.glob = glob;
  }

  /** Whether it stands for these bytes. Goes back only to the last star: so the cost is bounded. */
  public boolean matches(byte[] text, int from, int to) {
    int at = 0;
    int star = -1;
    int taken = from;
    int i = from;
    while (i < to) {
      if (at < glob.length && glob[at] == '*') {
        star = at++;
        taken = i;
      } else if (at < glob.length && (glob[at] == '?' || glob[at] == text[i])) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++taken;
      } else {
        return false;
      }
    }
    while (at < glob.length && glob[at] == '*') {
      at++;
    }
    return at == glob.length;
  }
}
