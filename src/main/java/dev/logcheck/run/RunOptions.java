package dev.logcheck.run;

import dev.logcheck.config.Overrides;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line of {@code logcheck} means, resolved once: no other class of the run sees
 * what was typed.
 *
 * @param configuration the configuration file that was named; empty for the usual one, which may be
 *     missing
 * @param overrides what replaces settings of the configuration
 * @param recipients who gets the report, in words; empty for the configured ones
 * @param logs which logs are read
 * @param target where the report goes
 * @param expand whether a summary lists every line under its entry
 * @param hostName names this host in the subject; empty for the machine's name
 * @param reboot whether the subject says that the machine was started again
 * @param writes whether the run may change anything: state, lock, owners of files
 * @param debug whether each step is said on standard error
 * @param keepsTemporary whether the temporary directory stays
 * @param rootAllowed whether root may run this and write
 * @param words all that was typed, for advice that repeats it
 */
public record RunOptions(
    Optional<Path> configuration,
    Overrides overrides,
    Optional<String> recipients,
    LogSelection logs,
    ReportTarget target,
    boolean expand,
    Optional<String> hostName,
    boolean reboot,
    boolean writes,
    boolean debug,
    boolean keepsTemporary,
    boolean rootAllowed,
    List<String> words) {

  /** Where the report goes. */
  public sealed interface ReportTarget {

    /**
     * To standard output.
     *
     * @param format of the report
     * @param text how text is laid out, if that is the format
     */
    record Printed(Format format, TextStyle text) implements ReportTarget {}

    /** To the configured recipients. */
    record Mailed() implements ReportTarget {}
  }

  /** The format of a printed report. */
  public enum Format {
    /** For people. */
    TEXT,
    /** One object a line. */
    JSON,
    /** One page. */
    HTML
  }

  /** How printed text is laid out. */
  public enum TextStyle {
    /** Log lines byte for byte, for programs. */
    BYTES,
    /** Bytes that no terminal should take are made visible. */
    VISIBLE,
    /** The same, in colours. */
    COLOURED
  }
}
