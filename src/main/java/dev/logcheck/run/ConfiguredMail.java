package dev.logcheck.run;

import static dev.logcheck.config.ValueParser.FLAG;
import static dev.logcheck.config.ValueParser.SIZE;
import static dev.logcheck.config.ValueParser.number;

import dev.logcheck.config.Configuration;
import dev.logcheck.config.Configured;
import dev.logcheck.config.Problem;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.mail.Attachment;
import dev.logcheck.mail.MailAddresses;
import dev.logcheck.mail.MailSettings;
import dev.logcheck.mail.MailTransport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mail keys of {@code logcheck.conf}, read before anything else is, also by a run that prints
 * its report: a mistake is said today and not on the day that mail is needed.
 *
 * <p>A mistake in the looks of the mail costs nothing but the looks. One in its way has no default
 * that could take its place: a report must not go to somebody else, or nowhere.
 */
final class ConfiguredMail {
  private static final int DEFAULT_TIMEOUT = 600;
  private static final int DEFAULT_KEPT_REPORTS = 10;

  private final List<Problem> said;
  private final Configuration way;
  private final Configuration looks;
  private final List<String> mistyped = new ArrayList<>();
  private final MailSettings settings;

  /**
   * Reads the keys.
   *
   * @param configured has the keys, and the problems that were said already
   * @param recipients what {@code -m} says in place of {@code SENDMAILTO}; empty if it was not
   *     typed
   */
  ConfiguredMail(Configured configured, Optional<String> recipients, Surroundings surroundings) {
    this.said = configured.problems();
    this.way = configured.keys().afresh();
    this.looks = configured.keys().afresh();
    this.settings = read(recipients, surroundings);
  }

  private MailSettings read(Optional<String> typedRecipients, Surroundings surroundings) {
    Duration deadline =
        Duration.ofSeconds(
            looks.value("MAILTIMEOUT", DEFAULT_TIMEOUT, number(1, Integer.MAX_VALUE)));
    return new MailSettings(
        transport(surroundings),
        Optional.ofNullable(way.value("SENDMAILFROM", null, new MailValues.Sender())),
        recipients(typedRecipients),
        Optional.ofNullable(way.value("MIMEENCODING", null, new MailValues.Encoding())),
        looks.value("MAILASATTACH", Attachment.NONE, new MailValues.Attached()),
        looks.value("HTMLMAIL", false, FLAG),
        looks.value("MAILMAXSIZE", MailSettings.DEFAULT_MAXIMUM_SIZE, SIZE),
        looks.value("KEEPREPORTS", DEFAULT_KEPT_REPORTS, number(1, Integer.MAX_VALUE)),
        MailSettings.answerTimeout(deadline),
        deadline);
  }

  private MailTransport transport(Surroundings surroundings) {
    Path password =
        way.value("SMTPPASSWORDFILE", null, new MailValues.PasswordPath(surroundings.files()));
    return way.value(
        "MAILTRANSPORT",
        MailTransport.SENDMAIL,
        new MailValues.Transport(Optional.ofNullable(password)));
  }

  private List<String> recipients(Optional<String> typed) {
    if (typed.isEmpty()) {
      return way.valueOrEmpty("SENDMAILTO", List.of("root"), new MailValues.Recipients());
    }
    try {
      return MailAddresses.recipients(typed.get());
    } catch (IllegalArgumentException e) {
      mistyped.add("-m: " + e.getMessage());
      return List.of();
    }
  }

  /**
   * What is configured about mail; a mistaken key has its default.
   *
   * @throws FailedRunException if no mail can go its way; names each key, its place and the fix
   */
  MailSettings settings() throws FailedRunException {
    List<String> mistakes = mistakesOfWay(List.of());
    if (!mistakes.isEmpty()) {
      throw new FailedRunException(
          RunStage.DELIVERY, "No report can be mailed: " + String.join("; ", mistakes), null);
    }
    return settings;
  }

  /**
   * What has to be said of the mail keys, and makes the run exit with an error.
   *
   * @param isMailed whether the report is mailed: then {@link #settings} says what is wrong with
   *     the way
   */
  List<String> mistakes(boolean isMailed) {
    List<String> mistakes = new ArrayList<>(isMailed ? List.of() : mistakesOfWay(said));
    addTexts(looks, said, mistakes);
    return mistakes;
  }

  private List<String> mistakesOfWay(List<Problem> except) {
    List<String> mistakes = new ArrayList<>(mistyped);
    addTexts(way, except, mistakes);
    return mistakes;
  }

  private static void addTexts(Configuration keys, List<Problem> except, List<String> texts) {
    for (Problem problem : keys.problems()) {
      if (!except.contains(problem)) {
        texts.add(problem.toString());
      }
    }
  }
}
