package dev.logcheck.run;

import dev.logcheck.config.Configured;
import dev.logcheck.config.Problem;
import dev.logcheck.config.Settings;
import dev.logcheck.config.UnreadableConfigurationException;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.run.RunOptions.ReportTarget;
import java.io.IOException;
import java.util.List;

/**
 * What {@code logcheck} does around a run: refuses root, reads the configuration, says why a run
 * failed, and turns its outcome into an exit status.
 */
public final class AuditCommand {
  private final RunOptions options;
  private final Surroundings surroundings;

  /** Makes a command that has not begun. */
  public AuditCommand(RunOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  /** Runs; says on standard error or in the report what goes wrong. */
  public ExitStatus run() {
    if (surroundings.root() && options.writes() && !options.rootAllowed()) {
      new RootAdvice(options.words()).print(surroundings);
      return ExitStatus.ERROR;
    }
    try {
      MailKeys mailKeys = new MailKeys(surroundings.files());
      Configured configured = configured(mailKeys);
      ConfiguredMail mail = new ConfiguredMail(configured, mailKeys, options.recipients());
      List<String> mailProblems = mail.problems(isMailed());
      for (String problem : mailProblems) {
        surroundings.say("Error: " + problem);
      }
      boolean auditedWell = audit(configured, mail, mailProblems);
      return auditedWell && mailProblems.isEmpty() && !hasError(configured)
          ? ExitStatus.OK
          : ExitStatus.ERROR;
    } catch (Throwable e) {
      return failed(FailedRunException.of(RunStage.AUDIT, e));
    }
  }

  private ExitStatus failed(FailedRunException failure) {
    if (options.target() instanceof ReportTarget.Printed
        && failure.stage() == RunStage.DELIVERY
        && FailureReason.isBrokenPipe(failure.getCause())) {
      return ExitStatus.BROKEN_PIPE;
    }
    say("Error: " + failure.getMessage());
    return ExitStatus.ERROR;
  }

  /** Each line for itself: a failure may have several reasons. */
  private void say(String text) {
    for (String line : text.split("\n", -1)) {
      surroundings.say(line);
    }
  }

  private Configured configured(MailKeys mailKeys) throws FailedRunException {
    try {
      Configured configured =
          Configured.read(
              options.configuration().orElse(null),
              options.overrides(),
              mailKeys.all(),
              surroundings);
      for (Problem problem : configured.problems()) {
        surroundings.say(text(problem));
      }
      return configured;
    } catch (UnreadableConfigurationException e) {
      FailedRunException failure = new FailedRunException(e.getMessage(), e);
      mail(failure, mailKeys);
      throw failure;
    }
  }

  private static String text(Problem problem) {
    return (problem.isError() ? "Error: " : "Warning: ") + problem;
  }

  private static boolean hasError(Configured configured) {
    for (Problem problem : configured.problems()) {
      if (problem.isError()) {
        return true;
      }
    }
    return false;
  }

  private boolean isMailed() {
    return options.target() instanceof ReportTarget.Mailed;
  }

  /** By the way and to the reader that a configuration without a word means: root, usually. */
  private void mail(FailedRunException failure, MailKeys mailKeys) {
    try {
      Configured configured =
          Configured.withoutFile(options.overrides(), mailKeys.all(), surroundings);
      ConfiguredMail mail = new ConfiguredMail(configured, mailKeys, options.recipients());
      try (Workspace workspace = workspace(configured.settings())) {
        new RunParts(options, configured, surroundings, workspace)
            .outlet(mail)
            .fail(failure, List.of());
      }
    } catch (FailedRunException | IOException e) {
      surroundings.say("Error: this was not mailed: " + e.getMessage());
    }
  }

  private boolean audit(Configured configured, ConfiguredMail mail, List<String> mailProblems)
      throws FailedRunException {
    Settings settings = configured.settings();
    try (Workspace workspace = workspace(settings)) {
      RunParts parts = new RunParts(options, configured, surroundings, workspace);
      // Who reads a printed report has read them on standard error.
      if (isMailed()) {
        for (Problem problem : configured.problems()) {
          parts.notes().addWarning(problem.toString());
        }
        for (String problem : mailProblems) {
          parts.notes().addWarning(problem);
        }
      }
      return new AuditRun(options, parts, mail, surroundings).run();
    }
  }

  private Workspace workspace(Settings settings) {
    return new Workspace(
        List.of(
            settings.temporaryDirectory(),
            surroundings.path("/var/tmp"),
            surroundings.path("/dev/shm")),
        options.keepsTemporary());
  }
}
