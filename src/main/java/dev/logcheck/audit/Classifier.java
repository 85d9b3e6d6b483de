package dev.logcheck.audit;

import dev.logcheck.regex.MatchSet;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns the set of rules that match a line into a verdict, after README.logcheck-database and
 * logcheck(8).
 *
 * <p>A file of an upper layer raises the lines that it matches, less those that the ignore files
 * belonging to it match: those of its own topic, with or without {@code logcheck-} before it, and
 * {@code local} and {@code local-*}. The generic file {@code logcheck} yields to every ignore file
 * and to every other raising file. System Events are the lines that nothing ignores and nothing
 * raises, whether or not what raised them was cancelled.
 *
 * <p>Immutable, safe for threads.
 */
public final class Classifier {
  private final RuleBook rules;
  private final boolean crackingIgnore;
  private final List<Reason> reasons = new ArrayList<>();
  private final Map<RuleFile, Reason> raised = new HashMap<>();

  /**
   * Judges by these rules.
   *
   * @param crackingIgnore whether {@code cracking.ignore.d} cancels alerts
   */
  public Classifier(RuleBook rules, boolean crackingIgnore) {
    this.rules = rules;
    this.crackingIgnore = crackingIgnore;
    addReasons(RuleUse.CRACKING, Layer.CRACKING);
    addReasons(RuleUse.VIOLATIONS, Layer.VIOLATIONS);
  }

  private void addReasons(RuleUse use, Layer layer) {
    Map<String, Reason> topics = new TreeMap<>();
    for (RuleFile file : rules.files()) {
      if (file.use() == use) {
        topics.put(file.topic(), null);
      }
    }
    for (Map.Entry<String, Reason> topic : topics.entrySet()) {
      topic.setValue(new Reason(reasons.size() + 1, layer, topic.getKey()));
      reasons.add(topic.getValue());
    }
    for (RuleFile file : rules.files()) {
      if (file.use() == use) {
        raised.put(file, topics.get(file.topic()));
      }
    }
  }

  /** Every reason that there may be, in the order of the report. */
  List<Reason> reasons() {
    List<Reason> all = new ArrayList<>(reasons);
    all.add(Reason.OTHER);
    return all;
  }

  /** What becomes of a line that matches exactly these rules. */
  public Verdict verdict(MatchSet matches) {
    return judge(rules.files(matches));
  }

  /**
   * Why a line is reported of which only the beginning is known: nothing ignores it, and nothing
   * cancels what raises it, for its end might.
   */
  List<Reason> reasonsForBeginning(MatchSet matches) {
    Set<RuleFile> raising = new LinkedHashSet<>();
    for (RuleFile file : rules.files(matches)) {
      if (raised.containsKey(file)) {
        raising.add(file);
      }
    }
    return judge(raising).reasons();
  }

  Verdict judge(Set<RuleFile> matching) {
    List<Reason> certain = new ArrayList<>();
    List<Reason> unlessAttack = new ArrayList<>();
    addRaised(RuleUse.CRACKING, matching, certain);
    if (certain.isEmpty()) {
      boolean cancelledAlert = hasUse(matching, RuleUse.CRACKING);
      addRaised(RuleUse.VIOLATIONS, matching, cancelledAlert ? unlessAttack : certain);
    }
    if (!hasUse(matching, RuleUse.IGNORE)
        && !hasUse(matching, RuleUse.CRACKING)
        && !hasUse(matching, RuleUse.VIOLATIONS)) {
      certain.add(Reason.OTHER);
    }
    return new Verdict(List.copyOf(certain), List.copyOf(unlessAttack));
  }

  /** Adds each section once, however many of its files raise the line. */
  private void addRaised(RuleUse use, Set<RuleFile> matching, List<Reason> into) {
    for (RuleFile file : matching) {
      if (file.use() == use && isRaised(file, matching) && !contains(into, raised.get(file))) {
        into.add(raised.get(file));
      }
    }
  }

  /** By number: a record's own equals is put together at run time, which takes its time. */
  private static boolean contains(List<Reason> reasons, Reason wanted) {
    for (Reason reason : reasons) {
      if (reason.number() == wanted.number()) {
        return true;
      }
    }
    return false;
  }

  private boolean isRaised(RuleFile raising, Set<RuleFile> matching) {
    boolean generic = raising.topic().equals("logcheck");
    for (RuleFile other : matching) {
      if (cancels(other, raising, generic)
          || (generic && other.use() == raising.use() && !isGeneric(other))) {
        return false;
      }
    }
    return true;
  }

  private boolean cancels(RuleFile ignoring, RuleFile raising, boolean generic) {
    boolean cracking = raising.use() == RuleUse.CRACKING;
    if (cracking && !crackingIgnore) {
      return false;
    }
    if (ignoring.use() != (cracking ? RuleUse.CRACKING_IGNORE : RuleUse.VIOLATIONS_IGNORE)) {
      return false;
    }
    String name = ignoring.name();
    return generic
        || ignoring.topic().equals(raising.topic())
        || name.equals("logcheck-" + raising.topic())
        || name.equals("local")
        || name.startsWith("local-");
  }

  /** The original tests for {@code ^logcheck*}, whose {@code *} makes the final k optional. */
  private static boolean isGeneric(RuleFile file) {
    return file.topic().startsWith("logchec");
  }

  private static boolean hasUse(Set<RuleFile> files, RuleUse use) {
    for (RuleFile file : files) {
      if (file.use() == use) {
        return true;
      }
    }
    return false;
  }
}
