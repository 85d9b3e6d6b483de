package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The mail of a run that failed, so that silence never passes for quiet logs.
 *
 * <p>It says what is known of the failure and shows nothing of the environment, which may hold
 * secrets.
 *
 * @param host the machine's name, as in a report's subject
 * @param date the configured date, as in a report's subject
 * @param problems what went wrong, at least one sentence
 * @param uncheckedLogs the logs whose new lines no report has, in words
 * @param conclusion what became of the lines
 */
public record FailureMail(
    String host,
    String date,
    List<String> problems,
    List<String> uncheckedLogs,
    String conclusion) {
  private static final int WIDTH = 76;
  private static final String BULLET = "  - ";
  private static final String HANGING = "    ";

  private static final String NEXT_STEP =
      """
      This shows every step of a run, and changes nothing:
        runuser -u logcheck -- logcheck -t -o -d

      """;

  /** That of a run which delivered no report. */
  public static FailureMail beforeDelivery(
      String host, String date, List<String> problems, List<String> uncheckedLogs) {
    return new FailureMail(
        host,
        date,
        problems,
        uncheckedLogs,
        "No line was passed over: the next run starts where this one did.");
  }

  /** That of a run which delivered what it had to report, and could not save that it did. */
  public static FailureMail afterDelivery(String host, String date, List<String> problems) {
    return new FailureMail(
        host,
        date,
        problems,
        List.of(),
        "The logs were checked, and what had to be reported was delivered.");
  }

  /** The mail, under the subject that Debian's logcheck gives it. */
  public MailMessage message() {
    byte[] text = text().getBytes(StandardCharsets.UTF_8);
    String subject = "Logcheck: " + host + " " + date + " exiting due to errors";
    return new MailMessage(subject, out -> out.write(text), "failure " + date + "\n" + text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("The log audit on ").append(VisibleText.line(host)).append(" failed.\n\n");
    list(text, "What went wrong:", problems);
    list(text, "Not checked by this run:", uncheckedLogs);
    return text.append(NEXT_STEP).append(conclusion).append('\n').toString();
  }

  private static void list(StringBuilder text, String heading, List<String> entries) {
    if (!entries.isEmpty()) {
      text.append(heading).append('\n');
      entries.forEach(entry -> entry(text, VisibleText.line(entry)));
      text.append('\n');
    }
  }

  /** Broken at blanks; a longer word, such as a path, stays whole. */
  private static void entry(StringBuilder text, String entry) {
    text.append(BULLET);
    int column = BULLET.length();
    String gap = "";
    for (String word : entry.split(" ", -1)) {
      if (!gap.isEmpty() && column + gap.length() + word.length() > WIDTH) {
        text.append('\n').append(HANGING);
        column = HANGING.length();
        gap = "";
      }
      text.append(gap).append(word);
      column += gap.length() + word.length();
      gap = " ";
    }
    text.append('\n');
  }
}
