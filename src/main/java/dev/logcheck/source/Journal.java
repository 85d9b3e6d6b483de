package dev.logcheck.source;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.machine.Program;
import dev.logcheck.machine.ProgramFailedException;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The systemd journal, read through {@code journalctl(1)} after the journal's own cursor of the
 * last delivered entry. Its time of day plays no part, except where no cursor is known yet.
 */
public final class Journal implements LogSource {
  private static final String NAME = "journal";

  /** The options by which messages are printed whatever is in them. */
  private static final List<String> ALL = List.of("--all", "-a");

  /** Debian's logcheck says so above its report; the lines are part of its interface. */
  private static final List<String> FIRST_TIME =
      List.of(
          "This is the first time logcheck has checked the systemd journal.",
          "Only recent entries (from the last 5 hours) will be checked",
          "If you do not wish to check the systemd journal, please see"
              + " /etc/logcheck/logcheck.logfiles.d/journal.logfiles");

  private static final List<String> FORM = List.of("--output=short");
  private static final String OTHER_FORM =
      "JOURNALCTL_OPTS asks for another --output of the journal: rules have to match that. Who"
          + " wrote the entries is checked all the same.";

  private final JournalCommand command;
  private final JournalCursorFile cursorFile;
  private final LineBuffer buffer;
  private final ProcessLauncher launcher;
  private final Clock clock;
  private final Generation generation = Generation.of(NAME);

  /**
   * @param state where its cursor is kept, as {@code offset.journal}
   * @param buffer through which all logs of the run are read
   * @param launcher starts the command
   * @param clock tells when the journal was looked at
   */
  public Journal(
      JournalCommand command,
      StateDirectory state,
      LineBuffer buffer,
      ProcessLauncher launcher,
      Clock clock) {
    this.command = command;
    this.cursorFile = new JournalCursorFile(state);
    this.buffer = buffer;
    this.launcher = launcher;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public long unread() {
    return UNKNOWN;
  }

  @Override
  public Reading read(LineSink sink) throws IOException {
    Instant now = clock.instant();
    LogProblems problems = new LogProblems(NAME, clock);
    JournalCursor saved = cursorFile.load(problems);
    try {
      JournalCursor start = verified(saved, problems);
      BlobLines blobs =
          new BlobLines(!Collections.disjoint(command.options(), ALL), hasOtherForm());
      JournalOutput output = pushed(start, blobs, sink);
      if (output.bytes() > 0) {
        checkWriters(start, output.cursor().orElse(""), blobs, sink, problems);
        blobs.pushRest(sink, generation);
      }
      JournalCursor end = start.reached(output.cursor(), now);
      List<String> preamble = new ArrayList<>(saved.firstTime() ? FIRST_TIME : List.of());
      if (hasOtherForm()) {
        preamble.add(OTHER_FORM);
      }
      PendingCursor reached = new ReachedEntry(saved, end);
      Instant written = end.cursor().isPresent() ? now : Instant.EPOCH;
      return new Reading(
          output.bytes(),
          preamble,
          problems.unchecked(),
          problems.all(),
          problems.repeats(),
          written,
          reached);
    } catch (ProgramFailedException e) {
      throw new UnreadableLogException(NAME, command.explain(e));
    }
  }

  private JournalOutput pushed(JournalCursor start, BlobLines blobs, LineSink sink)
      throws IOException {
    try (Program program = startText(List.of(start.option()))) {
      JournalOutput output = new JournalOutput(program, buffer, generation, blobs);
      output.push(sink);
      return output;
    }
  }

  /**
   * The text comes from {@code journalctl} itself, so that rules see what they were written for;
   * who wrote the entries it tells only in a form of its own.
   */
  private void checkWriters(
      JournalCursor start, String last, BlobLines blobs, LineSink sink, LogProblems problems)
      throws IOException {
    List<String> options =
        List.of("--output=export", JournalWriters.option(), "--no-pager", start.option());
    try (Program program = command.start(launcher, List.of(), options)) {
      String unseen =
          new JournalWriters(generation, clock.getZone(), blobs).push(program, last, sink);
      if (!unseen.isEmpty()) {
        problems.uncheckedWriters(unseen);
      }
    } catch (ProgramFailedException e) {
      problems.uncheckedWriters(e.getMessage());
    } catch (UnreadableLogException e) {
      problems.uncheckedWriters(e.detail());
    }
  }

  /**
   * Makes sure that the entry of the cursor is still there. Where it is gone, {@code journalctl}
   * says nothing, starts with the next entry, and with {@code --after-cursor} skips that one. Where
   * it is in another file now, {@code journalctl} of systemd 257 does not know it by its old
   * cursor.
   */
  private JournalCursor verified(JournalCursor saved, LogProblems problems) throws IOException {
    if (saved.cursor().isEmpty()) {
      return saved;
    }
    String cursor = saved.cursor().get();
    try (Program program = startText(List.of("--cursor=" + cursor, "--lines=1"))) {
      JournalOutput output =
          new JournalOutput(program, buffer, generation, new BlobLines(true, false));
      output.push(LineSink.NONE);
      Optional<String> found =
          output.cursor().filter(entry -> JournalCursor.sameEntry(entry, cursor));
      if (found.isEmpty()) {
        problems.vacuumed(saved);
      }
      return found.map(saved::at).orElseGet(saved::asGone);
    } catch (ProgramFailedException e) {
      if (!e.refusesCursor()) {
        throw e;
      }
      problems.refusedJournalCursor(cursorFile.path(), saved);
      return saved.withoutCursor();
    }
  }

  private boolean hasOtherForm() {
    for (String word : command.options()) {
      if (word.startsWith("-o") || word.startsWith("--ou")) {
        return true;
      }
    }
    return false;
  }

  private Program startText(List<String> options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--no-pager", "--show-cursor"));
    all.addAll(options);
    return command.start(launcher, FORM, all);
  }

  /** The position that this run reached. */
  private final class ReachedEntry implements PendingCursor {
    private final JournalCursor saved;
    private final JournalCursor end;

    ReachedEntry(JournalCursor saved, JournalCursor end) {
      this.saved = saved;
      this.end = end;
    }

    @Override
    public boolean isMoved() {
      return saved.cursor().isEmpty() || !end.cursor().equals(saved.cursor());
    }

    @Override
    public void addTo(Commit commit) {
      if (isMoved()) {
        cursorFile.put(end, commit);
      }
    }

    @Override
    public String start() {
      return NAME + " " + saved.option();
    }

    @Override
    public String span() {
      return start() + " " + end.cursor().orElse("-");
    }
  }
}
