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
  private static final List<String> ADVICE =
      List.of(
          "Do what is said above. Where a permission is missing: the user who runs logcheck must be"
              + " able to read the logs and the rules, and to write the state directory, the lock"
              + " directory and the temporary directory.",
          "Then run `logcheck -t -o -d` as that user: it shows every step and changes nothing.");

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
    list(text, "What to do:", ADVICE);
    return text.append(conclusion).append('\n').toString();
  }

  private static void list(StringBuilder text, String heading, List<String> entries) {
    if (!entries.isEmpty()) {
      text.append(heading).append('\n');
      entries.forEach(entry -> text.append("  - ").append(VisibleText.line(entry)).append('\n'));
      text.append('\n');
    }
  }
}
