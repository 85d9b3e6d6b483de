package dev.logcheck.report;

import dev.logcheck.audit.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a report that is too large to be mailed: of each section the first findings, and how
 * many there are in all.
 */
public final class ReportHead {
  private final long bytesOfSection;

  /**
   * Makes heads of limited size.
   *
   * @param bytesOfSection how many bytes of findings each section may keep
   */
  public ReportHead(long bytesOfSection) {
    this.bytesOfSection = bytesOfSection;
  }

  /**
   * The head of a report.
   *
   * @param notice says where the whole is; stands where errors stand
   * @throws IOException if a spilled finding cannot be read back
   */
  public Report of(Report whole, String notice) throws IOException {
    List<String> errors = new ArrayList<>(whole.errors());
    errors.add(notice);
    List<Report.Section> sections = new ArrayList<>();
    for (Report.Section section : whole.sections()) {
      sections.add(head(section));
    }
    return new Report(
        whole.overview(),
        whole.preamble(),
        whole.introduction(),
        errors,
        sections,
        whole.warnings(),
        whole.conclusion());
  }

  private Report.Section head(Report.Section section) throws IOException {
    Findings all = section.findings();
    First first = new First(all, countThatFits(all));
    String heading =
        first.count() == all.count()
            ? section.heading()
            : section.heading() + " (the first " + first.count() + " of " + all.count() + ")";
    return new Report.Section(section.layer(), heading, first);
  }

  private long countThatFits(Findings findings) throws IOException {
    long[] bytes = new long[1];
    long[] count = new long[1];
    findings.forEach(
        finding -> {
          bytes[0] += finding.length() + 1;
          if (bytes[0] <= bytesOfSection) {
            count[0]++;
          }
        });
    return count[0];
  }

  /** The first findings of a section. */
  private record First(Findings all, long count) implements Findings {
    @Override
    public void forEach(FindingVisitor visitor) throws IOException {
      long[] seen = new long[1];
      all.forEach(
          finding -> {
            if (seen[0]++ < count) {
              visitor.finding(finding);
            }
          });
    }
  }
}
