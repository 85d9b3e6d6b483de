package dev.logcheck.run;

import dev.logcheck.config.Overrides;
import dev.logcheck.run.RunOptions.TextStyle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line of {@code logcheck --events} means.
 *
 * @param configuration the configuration file that was named; empty for the usual one, which may be
 *     missing
 * @param overrides what replaces settings of the configuration
 * @param logs which logs are read
 * @param since from when on events are printed, as typed; empty for all
 * @param where the condition that they have to meet, as typed; empty for none
 * @param json whether a document is printed for each, and not a line of text
 * @param text how text is laid out
 * @param debug whether each step is said on standard error
 */
public record EventsOptions(
    Optional<Path> configuration,
    Overrides overrides,
    LogSelection logs,
    Optional<String> since,
    Optional<String> where,
    boolean json,
    TextStyle text,
    boolean debug) {}
