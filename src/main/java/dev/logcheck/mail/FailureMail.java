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
 */
public record FailureMail(
    String host, String date, List<String> problems, List<String> uncheckedLogs) {
  private static final List<String> ADVICE =
      List.of(
          "Fix what is named above. The user who runs logcheck must be able to read the logs and to"
              + " write the state directory and the temporary directory.",
          "Then run `logcheck -t -o -d` as that user: it shows every step and changes nothing.");

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
    return text.append("No line was passed over: the next run starts where this one did.\n")
        .toString();
  }

  private static void list(StringBuilder text, String heading, List<String> entries) {
    if (!entries.isEmpty()) {
      text.append(heading).append('\n');
      entries.forEach(entry -> text.append("  - ").append(VisibleText.line(entry)).append('\n'));
      text.append('\n');
    }
  }
}
