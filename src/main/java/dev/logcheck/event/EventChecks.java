package dev.logcheck.event;

import dev.logcheck.config.Problem;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be told of the events of a book without a log. */
public final class EventChecks {
  private EventChecks() {}

  /**
   * What is wrong with samples, and, as warnings, what is doubtful: names of fields, also in
   * conditions, events that always come together, fields that others can shift.
   */
  public static List<Problem> problems(EventBook book) {
    List<Problem> problems = new ArrayList<>(SampleCheck.problems(book));
    problems.addAll(FieldNameCheck.problems(book));
    problems.addAll(ConditionFields.problems(book));
    problems.addAll(TwinCheck.problems(book));
    problems.addAll(ShiftCheck.problems(book));
    return problems;
  }
}
