package dev.logcheck.regex;

/**
 * A character of several bytes that is under way in a state of the {@link Determinizer}.
 *
 * @param rest what bytes may follow
 * @param target the state behind the character, or the complement of an edge that waited for it
 * @param kind the kind of previous character it will be for what follows
 * @param broken 0; or, if this bets that no character will come of it, the bytes so far, of which a
 *     character has up to six
 */
record Partial(Utf8Node rest, int target, int kind, long broken) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Partial that
        && rest == that.rest
        && target == that.target
        && kind == that.kind
        && broken == that.broken;
  }

  @Override
  public int hashCode() {
    int mixed = System.identityHashCode(rest) * 31 + target;
    return (mixed * 31 + kind) * 31 + Long.hashCode(broken);
  }
}
