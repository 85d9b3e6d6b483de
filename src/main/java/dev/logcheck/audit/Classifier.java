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
 * and to every other raising file. A line is a failure only where no upper layer reports it, and
 * one failure whose topic is that of the first of its files; local files of {@code
 * violations.ignore.d} cancel failures too. System Events are the lines that nothing ignores and
 * nothing raises, whether or not what raised them was cancelled.
 *
 * <p>Immutable, safe for threads.
 */
public final class Classifier {
  /**
   * In bytes: longer than any line that our package's rules are written for, and shorter than the 8
   * KiB at which rsyslog cuts a line. Whoever starts su(1) under a name of that length has its
   * message cut away, and what is left may look like a routine line.
   */
  private static final int LONGEST_ROUTINE = 4_000;

  private static final Verdict UNKNOWN = new Verdict(List.of(Reason.OTHER), List.of());

  private final RuleBook rules;
  private final List<Reason> reasons = new ArrayList<>();
  private final Map<RuleFile, Reason> raised = new HashMap<>();

  /** Judges by these rules. */
  public Classifier(RuleBook rules) {
    this.rules = rules;
    addReasons(RuleUse.CRACKING, Layer.CRACKING);
    addReasons(RuleUse.VIOLATIONS, Layer.VIOLATIONS);
    addReasons(RuleUse.FAILURES, Layer.FAILURES);
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

  /** What becomes of a line of so many bytes that matches exactly these rules. */
  public Verdict verdict(MatchSet matches, int length) {
    Verdict verdict = verdict(matches);
    return verdict.isDropped() && length > longestDropped(matches) ? UNKNOWN : verdict;
  }

  /** The same, whatever the length of the line. */
  Verdict verdict(MatchSet matches) {
    return judge(rules.files(matches));
  }

  /** What becomes of a line that is too long to be dropped. */
  Verdict verdictOnLong() {
    return UNKNOWN;
  }

  /**
   * Up to how many bytes a line may have that these rules drop. The rules of others drop lines of
   * any length, as they always did.
   */
  int longestDropped(MatchSet matches) {
    for (RuleFile file : rules.files(matches)) {
      if (!file.use().raises() && !file.isPackaged()) {
        return Integer.MAX_VALUE;
      }
    }
    return LONGEST_ROUTINE;
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

  /**
   * The first file that drops the lines which match exactly these rules: one that ignores them, or
   * else one that cancels what raised them.
   *
   * @param matches whose verdict is to drop; so there is such a file
   */
  RuleFile dropping(MatchSet matches) {
    Set<RuleFile> matching = rules.files(matches);
    RuleFile cancelling = null;
    for (RuleFile file : matching) {
      if (file.use() == RuleUse.IGNORE) {
        return file;
      }
      if (cancelling == null && cancelsAny(file, matching)) {
        cancelling = file;
      }
    }
    return cancelling;
  }

  private static boolean cancelsAny(RuleFile ignoring, Set<RuleFile> matching) {
    for (RuleFile raising : matching) {
      if (ignoring.cancels(raising)) {
        return true;
      }
    }
    return false;
  }

  Verdict judge(Set<RuleFile> matching) {
    List<Reason> alerts = raised(RuleUse.CRACKING, matching);
    if (!alerts.isEmpty()) {
      return new Verdict(alerts, List.of());
    }
    List<Reason> events = raised(RuleUse.VIOLATIONS, matching);
    if (!events.isEmpty()) {
      boolean cancelledAlert = hasUse(matching, RuleUse.CRACKING);
      return new Verdict(cancelledAlert ? List.of() : events, cancelledAlert ? events : List.of());
    }
    List<Reason> failures = raised(RuleUse.FAILURES, matching);
    List<Reason> first = failures.subList(0, Math.min(1, failures.size()));
    return new Verdict(isKnown(matching) ? first : List.of(Reason.OTHER), List.of());
  }

  /** Each section once, however many of its files raise the line. */
  private List<Reason> raised(RuleUse use, Set<RuleFile> matching) {
    List<Reason> reasons = new ArrayList<>();
    for (RuleFile file : matching) {
      if (file.use() == use && isRaised(file, matching) && !contains(reasons, raised.get(file))) {
        reasons.add(raised.get(file));
      }
    }
    return List.copyOf(reasons);
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

  /** Whether something ignores or raises the line: then it is none of System Events. */
  private static boolean isKnown(Set<RuleFile> matching) {
    for (RuleFile file : matching) {
      if (file.use() == RuleUse.IGNORE || file.use().raises()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRaised(RuleFile raising, Set<RuleFile> matching) {
    boolean generic = raising.yieldsToAll();
    for (RuleFile other : matching) {
      if (other.cancels(raising)
          || (generic && other.use() == raising.use() && !isGeneric(other))) {
        return false;
      }
    }
    return true;
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
