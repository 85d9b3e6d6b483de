package dev.logcheck.shipped;

import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleDirectory;
import dev.logcheck.rule.RuleDirectory.Use;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/**
 * A directory of shipped rules. In their order here, each level's directory follows those that the
 * level includes.
 */
enum ShippedDirectory {
  CRACKING("etc-logcheck/cracking.d", Use.CRACKING),
  VIOLATIONS("etc-logcheck/violations.d", Use.VIOLATIONS),
  VIOLATIONS_IGNORE("etc-logcheck/violations.ignore.d", Use.VIOLATIONS_IGNORE),
  PARANOID("etc-logcheck/ignore.d.paranoid", Use.IGNORE),
  SERVER("ignore.d.server", Use.IGNORE),
  WORKSTATION("ignore.d.workstation", Use.IGNORE);

  private final Path path;
  private final Use use;

  ShippedDirectory(String path, Use use) {
    this.path = Path.of(path);
    this.use = use;
  }

  Path path() {
    return path;
  }

  /** Whether its rules make lines appear, rather than disappear. */
  boolean raises() {
    return use == Use.CRACKING || use == Use.VIOLATIONS;
  }

  List<RuleFile> files() throws IOException {
    return RuleDirectory.list(path, use);
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
    for (ShippedDirectory directory : directories) {
      book.add(directory.path, directory.use);
    }
    return book.build();
  }
}
