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
 *   suffix      = number | date
 *   number      = "." 1*5digit                          (logrotate, savelog: 0 or 1 is the youngest)
 *   date        = ("-" | "." | "_") year 1*(digit | "-" | "." | "_" | "T" | ":") (logrotate: dateext)
 *               | ("-" | ".") epoch                                         (logrotate: dateformat -%s)
 *   compression = ".gz" | ".xz" | ".bz2" | ".zst"
 * </pre>
 *
 * @param numbered whether the suffix is a number; otherwise it is a date
 * @param digits the digits of the suffix
 * @param compression by which the file is compressed
 */
record RotatedName(boolean numbered, String digits, Compression compression) {
  private static final Pattern SUFFIX =
      Pattern.compile(
          "\\.(?<number>\\d{1,5})|[-._](?<date>(?:19|2\\d)\\d\\d[-._T:\\d]*\\d|\\d{9,11})");

  private static final String MULTILOG = "current";
  private static final Pattern MULTILOG_NAME = Pattern.compile("@(?<time>[0-9a-f]{24})\\.[su]");

  /** The file of a cursor, renamed by someone. */
  static final RotatedName BY_HAND = new RotatedName(false, "", Compression.NONE);

  /** Oldest first, within the numbered or within the dated. */
  static final Comparator<RotatedName> OLDEST_FIRST =
      Comparator.comparing((RotatedName name) -> !name.numbered)
          .thenComparing(name -> name.numbered ? -Integer.parseInt(name.digits) : 0)
          .thenComparing(RotatedName::digits);

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
        .map(name -> new RotatedName(name.numbered, name.digits, content.get()))
        .filter(name -> name.compression != Compression.NONE);
  }

  static Optional<RotatedName> parse(String log, String fileName) {
    if (isMultilog(log, fileName)) {
      Matcher matcher = MULTILOG_NAME.matcher(fileName);
      return matcher.matches()
          ? Optional.of(new RotatedName(false, matcher.group("time"), Compression.NONE))
          : Optional.empty();
    }
    Compression compression = Compression.of(fileName);
    String plain = fileName.substring(0, fileName.length() - compression.extension().length());
    return suffix(log, "", plain)
        .or(() -> suffixBeforeExtension(log, plain))
        .map(
            digits ->
                new RotatedName(digits.startsWith("."), digits.replaceAll("\\D", ""), compression));
  }

  private static Optional<String> suffixBeforeExtension(String log, String plain) {
    int dot = log.lastIndexOf('.');
    return dot <= 0 ? Optional.empty() : suffix(log.substring(0, dot), log.substring(dot), plain);
  }

  /** The digits, with a dot before them if they are a number. */
  private static Optional<String> suffix(String start, String end, String name) {
    if (name.length() <= start.length() + end.length()
        || !name.startsWith(start)
        || !name.endsWith(end)) {
      return Optional.empty();
    }
    Matcher matcher = SUFFIX.matcher(name.substring(start.length(), name.length() - end.length()));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group("number");
    return Optional.of(number == null ? matcher.group("date") : "." + number);
  }

  /** Whether both name one generation, which is being compressed or was. */
  boolean sameGeneration(RotatedName other) {
    return numbered == other.numbered && digits.equals(other.digits);
  }
}
