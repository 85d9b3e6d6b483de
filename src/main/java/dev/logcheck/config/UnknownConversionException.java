package dev.logcheck.config;

/** A format asks for something that date(1) does not have. */
final class UnknownConversionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String conversion;

  UnknownConversionException(String conversion) {
    super("date has no conversion " + conversion);
    this.conversion = conversion;
  }

  /** What is unknown, such as {@code %Q}. */
  String conversion() {
    return conversion;
  }
}
