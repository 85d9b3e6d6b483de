package dev.logcheck.regex;

import java.util.Arrays;

/**
 * A set of characters, which one position of a pattern can match: a literal, {@code .}, a bracket
 * expression or a class escape.
 *
 * <p>The parser makes them; the NFA has one on each consuming state. ASCII members are bits, at
 * hand in the inner loops; what lies beyond is kept as it was written and worked out only when a
 * log line needs it. A set may instead be one byte that is no character: the parts of invalid UTF-8
 * in a pattern are matched as they stand.
 */
final class CharacterSet {
  static final int[] NO_CODE_POINTS = {};

  /** What the members of a set are. */
  enum Members {
    /** Characters, as glibc decodes them: it takes more for UTF-8 than Unicode has. */
    CHARACTERS,
    /** Characters that Unicode has. */
    UNICODE,
    /** What glibc takes for characters, and each byte that is part of none. */
    CHARACTERS_AND_LONE_BYTES,
    /** One byte that is no character, wherever it stands. */
    BYTE,
    /** The same, but only where a character could begin. */
    BYTE_AT_CHARACTER,
    /** Every byte, whatever it is a part of. */
    BYTES
  }

  /** Every character beyond ASCII that UTF-8 may encode: no surrogates. */
  static final CodePoints BEYOND_ASCII =
      CodePoints.range(0x80, 0xD7FF).or(CodePoints.range(0xE000, 0x10FFFF));

  static final CharacterSet NONE = new CharacterSetBuilder().build();

  /** Every code point that glibc decodes beyond ASCII; sets that say what they lack hold those. */
  static final CodePoints ENCODABLE =
      BEYOND_ASCII.or(CodePoints.range(0x110000, Integer.MAX_VALUE - 1));

  /** What a dot matches: every character there is. */
  static final CharacterSet ANY =
      new CharacterSet(-1, -1, 0, NO_CODE_POINTS, true, Members.UNICODE, 0);

  /** What glibc takes for a character. */
  static final CharacterSet ANYTHING = new CharacterSetBuilder().negated();

  static final CharacterSet ANY_BYTE =
      new CharacterSet(-1, -1, 0, NO_CODE_POINTS, false, Members.BYTES, 0);
  static final CharacterSet WORD =
      new CharacterSetBuilder().add(CharacterClass.ALNUM).add('_').build();
  static final CharacterSet NOT_WORD =
      new CharacterSetBuilder().add(CharacterClass.ALNUM).add('_').negated();
  static final CharacterSet SPACE = new CharacterSetBuilder().add(CharacterClass.SPACE).build();
  static final CharacterSet NOT_SPACE =
      new CharacterSetBuilder().add(CharacterClass.SPACE).negated();

  private final long low;
  private final long high;
  private final int tables;
  private final int[] codePoints;
  private final boolean negated;
  private final Members members;

  /** The one byte of {@link Members#BYTE} and {@link Members#BYTE_AT_CHARACTER}; 0 for others. */
  private final int rawByte;

  private CodePoints beyondAscii;

  CharacterSet(
      long low,
      long high,
      int tables,
      int[] codePoints,
      boolean negated,
      Members members,
      int rawByte) {
    this.low = low;
    this.high = high;
    this.tables = tables;
    this.codePoints = codePoints;
    this.negated = negated;
    this.members = members;
    this.rawByte = rawByte;
  }

  /** The set of one character. */
  static CharacterSet of(int codePoint) {
    return new CharacterSetBuilder().add(codePoint).build();
  }

  /** What a backslash and this letter stand for; null if they name no set. */
  static CharacterSet escaped(byte letter) {
    return switch (letter) {
      case 'w' -> WORD;
      case 'W' -> NOT_WORD;
      case 's' -> SPACE;
      case 'S' -> NOT_SPACE;
      default -> null;
    };
  }

  /** The set of one byte beyond ASCII that is no part of a valid character in the pattern. */
  static CharacterSet ofByte(int rawByte) {
    return new CharacterSet(0, 0, 0, NO_CODE_POINTS, false, Members.BYTE, rawByte);
  }

  /** The same byte, but not to begin a match inside a character of the line. */
  static CharacterSet ofByteAtCharacter(int rawByte) {
    return new CharacterSet(0, 0, 0, NO_CODE_POINTS, false, Members.BYTE_AT_CHARACTER, rawByte);
  }

  /** Whether a match that begins with this begins where a character could. */
  boolean beginsAtCharacter() {
    return members == Members.BYTE_AT_CHARACTER;
  }

  /** Whether its members are bytes and not characters. */
  boolean isRaw() {
    return members.compareTo(Members.BYTE) >= 0;
  }

  /** Whether a byte that is part of no character is a member, too. */
  boolean takesLoneBytes() {
    return members == Members.CHARACTERS_AND_LONE_BYTES;
  }

  /** The same set where nothing may slip through: one that says what it lacks takes lone bytes. */
  CharacterSet withLoneBytes() {
    return negated
        ? new CharacterSet(
            low, high, tables, codePoints, true, Members.CHARACTERS_AND_LONE_BYTES, 0)
        : this;
  }

  /** Whether it has one member. */
  boolean isSingle() {
    return Long.bitCount(low) + Long.bitCount(high) + codePoints.length == 1
        && tables == 0
        && !negated
        && members == Members.CHARACTERS;
  }

  /** Whether it has ASCII members only. */
  boolean isAscii() {
    return !reachesBeyondAscii();
  }

  /** The first ASCII member; 128 if there is none. */
  int firstAscii() {
    return low != 0 ? Long.numberOfTrailingZeros(low) : 64 + Long.numberOfTrailingZeros(high);
  }

  /** ASCII members from 0 to 63, one bit each. */
  long low() {
    return low;
  }

  /** ASCII members from 64 to 127, one bit each. */
  long high() {
    return high;
  }

  boolean containsAscii(int character) {
    return ((character < 64 ? low >>> character : high >>> character) & 1) != 0;
  }

  /** Whether the byte {@code value} is a member as a byte, and not as a part of a character. */
  boolean isRawByte(int value) {
    return members == Members.BYTES || (isRaw() && rawByte == value);
  }

  /** Whether a byte beyond ASCII can be part of a match. */
  boolean reachesBeyondAscii() {
    return negated || tables != 0 || codePoints.length > 0 || isRaw();
  }

  /**
   * The members beyond ASCII, worked out when first asked for. Threads that race for it work out
   * equal sets.
   */
  CodePoints beyondAscii() {
    CodePoints known = beyondAscii;
    if (known == null) {
      known = unionBeyondAscii();
      beyondAscii = known;
    }
    return known;
  }

  private CodePoints unionBeyondAscii() {
    if (isRaw()) {
      return CodePoints.NONE;
    }
    CodePoints named = CharacterClass.codePoints(tables);
    for (int codePoint : codePoints) {
      named = named.or(CodePoints.range(codePoint, codePoint));
    }
    CodePoints all = members == Members.UNICODE ? BEYOND_ASCII : ENCODABLE;
    return negated ? all.andNot(named) : named;
  }

  boolean contains(int codePoint) {
    return codePoint < 128 ? containsAscii(codePoint) : beyondAscii().contains(codePoint);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharacterSet that
        && low == that.low
        && high == that.high
        && tables == that.tables
        && negated == that.negated
        && members == that.members
        && rawByte == that.rawByte
        && Arrays.equals(codePoints, that.codePoints);
  }

  /** As a bracket expression would say it; what lies beyond ASCII by where it begins. */
  @Override
  public String toString() {
    if (isRaw()) {
      String place = beginsAtCharacter() ? "<character %02X>" : "<%02X>";
      return members == Members.BYTES ? "<any byte>" : String.format(place, rawByte);
    }
    if (equals(ANY) || equals(ANY.withLoneBytes())) {
      return ".";
    }
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < 128; from++) {
      int to = from;
      while (to < 128 && containsAscii(to)) {
        to++;
      }
      if (to > from) {
        text.append(name(from)).append(to > from + 1 ? "-" + name(to - 1) : "");
        from = to;
      }
    }
    if (isSingle()) {
      return text.isEmpty() ? Character.toString(codePoints[0]) : text.toString();
    }
    int beyond = reachesBeyondAscii() ? beyondAscii().first() : -1;
    return "[" + text + (beyond < 0 ? "" : " " + Character.toString(beyond) + "...") + "]";
  }

  private static String name(int character) {
    boolean visible = character > ' ' && character < 0x7f;
    return visible ? Character.toString(character) : String.format("<%02X>", character);
  }

  @Override
  public int hashCode() {
    long mixed = low * 31 + high;
    mixed = mixed * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32)
        + tables * 7
        + (negated ? 1 : 0)
        + (takesLoneBytes() ? 2 : 0)
        + rawByte * 31
        + Arrays.hashCode(codePoints);
  }
}
