package dev.logcheck.source;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a rotated file says: which generation of the log it is. Grammar, for a log
 * {@code NAME} or {@code STEM.EXT}:
 *
 * <pre>
 *   rotated     = NAME suffix compression? | STEM suffix "." EXT compression?   (logrotate: extension)
 *               | "@" 24hexdigit "." ("s" | "u")           (multilog, svlogd: of a log "current")
 *   suffix      = number | date | day
 *   number      = "." 1*5digit                          (logrotate, savelog: 0 or 1 is the youngest)
 *   date        = ("-" | "." | "_") year 1*(digit | "-" | "." | "_" | "T" | ":") (logrotate: dateext)
 *               | ("-" | ".") epoch                                         (logrotate: dateformat -%s)
 *   day         = ("-" | "." | "_") the same, but two numbers before the year: day and month
 *   compression = ".gz" | ".xz" | ".bz2" | ".zst"
 * </pre>
 *
 * @param order what tells which of two files is older
 * @param generation the digits of the suffix; the name itself if it says nothing
 * @param compression by which the file is compressed
 */
record RotatedName(Order order, String generation, Compression compression) {
  /** What tells the age of a rotated file. */
  enum Order {
    NUMBER,
    DATE,
    /** Only its time of modification: whether the day or the month comes first is not known. */
    DAY,
    /** The same; its name does not even tell that it is the log's. */
    BY_HAND
  }

  private static final Pattern SUFFIX =
      Pattern.compile(
          "\\.(?<number>\\d{1,5})|[-._](?<date>(?:19|2\\d)\\d\\d[-._T:\\d]*\\d|\\d{9,11})"
              + "|[-._](?<day>\\d\\d[-._]\\d\\d[-._](?:19|2\\d)\\d\\d(?:[-._T:\\d]*\\d)?)");

  private static final String MULTILOG = "current";
  private static final Pattern MULTILOG_NAME = Pattern.compile("@(?<time>[0-9a-f]{24})\\.[su]");

  /** Oldest first, within the numbered or within the dated. */
  static final Comparator<RotatedName> OLDEST_FIRST =
      Comparator.comparing(RotatedName::order)
          .thenComparing(
              name -> name.order == Order.NUMBER ? -Integer.parseInt(name.generation) : 0)
          .thenComparing(RotatedName::generation);

  /**
   * The name of a file of a cursor that someone renamed.
   *
   * @param plain without the extension of its compression
   */
  static RotatedName byHand(String plain, Compression compression) {
    return new RotatedName(Order.BY_HAND, plain, compression);
  }

  boolean isByHand() {
    return order == Order.BY_HAND;
  }

  /** Whether only the time of modification tells the age. */
  boolean isAgeless() {
    return order == Order.BY_HAND || order == Order.DAY;
  }

  /** Whether the name is not the log's, but begins like it, its extension apart. */
  static boolean resembles(String log, String fileName) {
    int dot = log.lastIndexOf('.');
    boolean same = fileName.startsWith(dot > 0 ? log.substring(0, dot) : log);
    return (same || isMultilog(log, fileName)) && !fileName.equals(log);
  }

  private static boolean isMultilog(String log, String fileName) {
    return log.equals(MULTILOG) && fileName.startsWith("@");
  }

  /**
   * Reads a name that ends with an extension of no known compression.
   *
   * @param content tells how the file is compressed; asked only if the rest of the name fits
   * @return empty if the file is not compressed either: then it is no rotated one
   */
  static Optional<RotatedName> parseForeign(
      String log, String fileName, Supplier<Compression> content) {
    int dot = fileName.lastIndexOf('.');
    return Optional.of(fileName.substring(0, Math.max(0, dot)))
        .filter(name -> Compression.of(name) == Compression.NONE)
        .flatMap(name -> parse(log, name))
        .map(name -> new RotatedName(name.order, name.generation, content.get()))
        .filter(name -> name.compression != Compression.NONE);
  }

  static Optional<RotatedName> parse(String log, String fileName) {
    if (isMultilog(log, fileName)) {
      Matcher matcher = MULTILOG_NAME.matcher(fileName);
      return matcher.matches()
          ? Optional.of(new RotatedName(Order.DATE, matcher.group("time"), Compression.NONE))
          : Optional.empty();
    }
    Compression compression = Compression.of(fileName);
    String plain = fileName.substring(0, fileName.length() - compression.extension().length());
    return suffix(log, "", plain)
        .or(() -> suffixBeforeExtension(log, plain))
        .map(suffix -> of(suffix, compression));
  }

  private static RotatedName of(Matcher suffix, Compression compression) {
    String number = suffix.group("number");
    String date = suffix.group("date");
    if (number != null) {
      return new RotatedName(Order.NUMBER, number, compression);
    }
    return date != null
        ? new RotatedName(Order.DATE, date.replaceAll("\\D", ""), compression)
        : new RotatedName(Order.DAY, suffix.group("day"), compression);
  }

  private static Optional<Matcher> suffixBeforeExtension(String log, String plain) {
    int dot = log.lastIndexOf('.');
    return dot <= 0 ? Optional.empty() : suffix(log.substring(0, dot), log.substring(dot), plain);
  }

  private static Optional<Matcher> suffix(String start, String end, String name) {
    if (name.length() <= start.length() + end.length()
        || !name.startsWith(start)
        || !name.endsWith(end)) {
      return Optional.empty();
    }
    Matcher matcher = SUFFIX.matcher(name.substring(start.length(), name.length() - end.length()));
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  /** Whether both name one generation, which is being compressed or was. */
  boolean sameGeneration(RotatedName other) {
    return order == other.order && generation.equals(other.generation);
  }
}
