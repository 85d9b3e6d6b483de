package dev.logcheck.shipped;

import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleFiles;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/**
 * A directory of shipped rules. In their order here, each level's directory follows those that the
 * level includes.
 */
enum ShippedDirectory {
  CRACKING("etc-logcheck/cracking.d", RuleUse.CRACKING),
  VIOLATIONS("etc-logcheck/violations.d", RuleUse.VIOLATIONS),
  VIOLATIONS_IGNORE("etc-logcheck/violations.ignore.d", RuleUse.VIOLATIONS_IGNORE),
  FAILURES("etc-logcheck/failures.d", RuleUse.FAILURES),
  FAILURES_IGNORE("etc-logcheck/failures.ignore.d", RuleUse.FAILURES_IGNORE),
  PARANOID("etc-logcheck/ignore.d.paranoid", RuleUse.IGNORE),
  SERVER("ignore.d.server", RuleUse.IGNORE),
  WORKSTATION("ignore.d.workstation", RuleUse.IGNORE);

  private final Path path;
  private final RuleUse use;

  ShippedDirectory(String path, RuleUse use) {
    this.path = Path.of(path);
    this.use = use;
  }

  Path path() {
    return path;
  }

  /** Whether its rules make lines appear, rather than disappear. */
  boolean raises() {
    return use.raises();
  }

  List<RuleFile> files() throws IOException {
    return RuleFiles.in(path, use).files();
  }

  /** Where the tables of samples for its files are. */
  Path samples() {
    return Path.of("src/test/resources/samples").resolve(path.getFileName());
  }

  /** Every rule that counts at the level of this directory. */
  RuleBook level() {
    return book(EnumSet.range(CRACKING, this));
  }

  /** Every rule that keeps lines out of System Events at the level of this directory. */
  RuleBook ignoring() {
    return book(EnumSet.range(PARANOID, this));
  }

  private static RuleBook book(Iterable<ShippedDirectory> directories) {
    RuleBook.Builder book = RuleBook.builder(RuleRewriter.none());
    try {
      for (ShippedDirectory directory : directories) {
        book.add(directory.path, directory.use);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return book.build();
  }
}
