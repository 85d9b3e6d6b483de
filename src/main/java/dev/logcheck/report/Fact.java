package dev.logcheck.report;

import dev.logcheck.audit.Totals;
import dev.logcheck.report.Overview.Routine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing to know of a run before its findings; the head of a summary has them one under the
 * other.
 *
 * @param name what it is about, such as {@code Period}
 * @param text the rest; not made visible
 */
record Fact(String name, String text) {
  /** More than so many times the usual number is worth a word, and less than the like part. */
  private static final int UNUSUAL = 3;

  /** In seconds. */
  private static final int DAY = 86_400;

  static List<Fact> of(Report report, RunSummary run) {
    Overview overview = report.overview();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Host", overview.host()));
    facts.addAll(hosts(overview, run));
    if (!run.times().period().isEmpty()) {
      facts.add(new Fact("Period", run.times().period()));
    }
    facts.addAll(ofRun(report, run));
    return facts;
  }

  /** All but the machine and the period, for a page that has them in its heading. */
  static List<Fact> besidesHeading(Report report, RunSummary run) {
    List<Fact> facts = new ArrayList<>(hosts(report.overview(), run));
    facts.addAll(ofRun(report, run));
    return facts;
  }

  /** Whose lines are reported, where they are not those of this machine alone. */
  private static List<Fact> hosts(Overview overview, RunSummary run) {
    String hosts = run.hosts().besides(overview.host());
    return hosts.isEmpty() ? List.of() : List.of(new Fact("Hosts reported", hosts));
  }

  private static List<Fact> ofRun(Report report, RunSummary run) {
    Overview overview = report.overview();
    Totals totals = overview.totals();
    List<Fact> facts = new ArrayList<>();
    String lines = Wording.counted(totals.lines(), "line");
    facts.add(new Fact("Read", lines + " of " + Wording.counted(overview.logs(), "log")));
    facts.add(new Fact("Ignored as routine", ignored(overview)));
    facts.add(new Fact("Reported", reported(run.headline())));
    facts.add(new Fact("Run", run(overview, run)));
    if (!report.errors().isEmpty()) {
      facts.add(new Fact("Incomplete", incomplete(report.errors().size())));
    }
    return facts;
  }

  private static String incomplete(int errors) {
    return errors == 1
        ? "the first problem below says why"
        : "the first " + Wording.number(errors) + " problems below say why";
  }

  private static String ignored(Overview overview) {
    StringBuilder text = new StringBuilder(Wording.counted(overview.totals().dropped(), "line"));
    String separator = "; ";
    for (Routine routine : overview.routine()) {
      text.append(separator).append(routine.name()).append(' ');
      text.append(Wording.number(routine.lines())).append(usual(routine));
      separator = ", ";
    }
    return text.toString();
  }

  private static String usual(Routine routine) {
    if (routine.usual().isEmpty()) {
      return "";
    }
    long usual = routine.usual().get();
    String how = "usually ";
    if (routine.lines() > UNUSUAL * usual) {
      how = "unusually many; usually ";
    } else if (routine.lines() * UNUSUAL < usual) {
      how = "unusually few; usually ";
    }
    long days = days(routine.over());
    if (days < 2) {
      return " (" + how + Wording.number(usual) + ")";
    }
    long aDay = Math.round((double) usual * DAY / routine.over().toSeconds());
    return " in " + days + " days (" + how + Wording.number(aDay) + " a day)";
  }

  private static long days(Duration time) {
    return Math.round((double) time.toSeconds() / DAY);
  }

  private static String reported(Headline headline) {
    if (headline.total() == 0) {
      return "nothing";
    }
    // Where each line is an entry of its own, their number is said already.
    boolean single = headline.lines() == headline.total();
    return Wording.counted(headline.lines(), "line")
        + (single ? "" : " as " + Wording.counted(headline.total(), "entry"))
        + ": "
        + headline.layers()
        + newOnes(headline);
  }

  private static String newOnes(Headline headline) {
    int number = headline.newOnes();
    if (number == 0) {
      return "";
    }
    if (number < headline.total()) {
      return "; " + Wording.number(number) + " new";
    }
    return number == 1 ? ", new" : "; all new";
  }

  private static String run(Overview overview, RunSummary run) {
    String before =
        overview
            .previous()
            .map(start -> "; previous run began " + run.times().minute(start))
            .orElse(isFirst(overview, run) ? "; first run, so nothing is marked NEW" : "");
    return "took " + took(overview.took()) + before;
  }

  private static boolean isFirst(Overview overview, RunSummary run) {
    Headline headline = run.headline();
    return overview.isFirst() && headline.total() > 0 && headline.newOnes() == 0;
  }

  private static String took(Duration took) {
    long tenths = Math.max(1, (took.toMillis() + 50) / 100);
    return tenths < 100 ? tenths / 10 + "." + tenths % 10 + " s" : Times.duration(took.toSeconds());
  }
}
