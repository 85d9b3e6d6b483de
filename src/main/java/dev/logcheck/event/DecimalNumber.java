package dev.logcheck.event;

/** Reads numbers such as {@code -12.5} out of bytes; allocates nothing. */
final class DecimalNumber {
  private DecimalNumber() {}

  /** The number; {@link Double#NaN} if the bytes are none. */
  static double of(byte[] bytes, int from, int to) {
    boolean signed = from < to && (bytes[from] == '-' || bytes[from] == '+');
    boolean digits = false;
    double number = 0;
    double unit = 0;
    for (int i = signed ? from + 1 : from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (bytes[i] == '.' && unit == 0 && digits) {
        unit = 1;
        digits = false;
      } else if (digit < 0 || digit > 9) {
        return Double.NaN;
      } else {
        number = number * 10 + digit;
        unit *= 10;
        digits = true;
      }
    }
    number = unit == 0 ? number : number / unit;
    return digits ? (signed && bytes[from] == '-' ? -number : number) : Double.NaN;
  }
}
