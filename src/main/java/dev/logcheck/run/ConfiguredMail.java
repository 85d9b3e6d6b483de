package dev.logcheck.run;

import dev.logcheck.config.Configuration;
import dev.logcheck.config.Configured;
import dev.logcheck.config.Problem;
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
  private final List<Problem> said;
  private final Configuration way;
  private final Configuration looks;
  private final List<String> mistyped = new ArrayList<>();
  private final MailSettings settings;

  /**
   * Reads the keys.
   *
   * @param configured has their values, and the problems that were said already
   * @param keys which they are
   * @param recipients what {@code -m} says in place of {@code SENDMAILTO}; empty if it was not
   *     typed
   */
  ConfiguredMail(Configured configured, MailKeys keys, Optional<String> recipients) {
    this.said = configured.problems();
    this.way = configured.keys().withoutDefaults();
    this.looks = configured.keys().afresh();
    this.settings = read(recipients, keys);
  }

  private MailSettings read(Optional<String> typedRecipients, MailKeys keys) {
    Duration deadline = Duration.ofSeconds(looks.value(MailKeys.MAILTIMEOUT));
    return new MailSettings(
        transport(keys),
        Optional.ofNullable(way.value(MailKeys.SENDMAILFROM)),
        recipients(typedRecipients),
        Optional.ofNullable(looks.value(MailKeys.MIMEENCODING)),
        looks.value(MailKeys.MAILASATTACH),
        looks.value(MailKeys.HTMLMAIL),
        looks.value(MailKeys.MAILMAXSIZE),
        looks.value(MailKeys.KEEPREPORTS),
        MailSettings.answerTimeout(deadline),
        deadline);
  }

  /** A password file that was refused is said to be so: the transport must not miss it, too. */
  private MailTransport transport(MailKeys keys) {
    Path passwordFile = way.value(keys.smtpPasswordFile());
    boolean refused = !way.problems().isEmpty();
    return way.value(keys.mailTransport(refused ? keys.files().getPath("/") : passwordFile));
  }

  private List<String> recipients(Optional<String> typed) {
    if (typed.isEmpty()) {
      return way.value(MailKeys.SENDMAILTO);
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
    List<String> problems = problemsOfWay(List.of());
    if (!problems.isEmpty()) {
      throw new FailedRunException(
          RunStage.DELIVERY, "No report can be mailed: " + String.join("; ", problems), null);
    }
    return settings;
  }

  /** KEEPREPORTS: also a run that prints its report keeps those that it does not print whole. */
  int keptReports() {
    return settings.keptReports();
  }

  /**
   * What has to be said of the mail keys, and makes the run exit with an error.
   *
   * @param isMailed whether the report is mailed: then {@link #settings} says what is wrong with
   *     the way
   */
  List<String> problems(boolean isMailed) {
    List<String> problems = new ArrayList<>(isMailed ? List.of() : problemsOfWay(said));
    addTexts(looks, said, problems);
    return problems;
  }

  private List<String> problemsOfWay(List<Problem> except) {
    List<String> problems = new ArrayList<>(mistyped);
    addTexts(way, except, problems);
    return problems;
  }

  private static void addTexts(Configuration keys, List<Problem> except, List<String> texts) {
    for (Problem problem : keys.problems()) {
      if (!except.contains(problem)) {
        texts.add(problem.toString());
      }
    }
  }
}
