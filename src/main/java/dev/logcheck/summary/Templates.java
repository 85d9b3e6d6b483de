package dev.logcheck.summary;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.Findings;
import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The templates of a set of lines, and for any line the one it belongs to.
 *
 * <p>{@link #learn} goes through the lines, counts the distinct masked messages in and folds them.
 * {@link #find} then places line after line. If a flood of messages outgrew the census, further
 * passes take in what the templates found so far do not explain. What is left over belongs to one
 * remainder for each program. Neither the templates nor where a line belongs depend on the order of
 * the lines.
 *
 * <p>No template has messages of two speakers, nor of a speaker and of anyone else, since any user
 * can say the same words under other names.
 */
public final class Templates {
  /** Most distinct masked messages that one pass over the lines keeps, and most templates. */
  static final int MOST_MESSAGES = 8192;

  private static final int MOST_PASSES = 3;
  private static final int MOST_IDS = 8;

  private final long seed = new SplittableRandom().nextLong();
  private final Folding folding = new Folding();
  private final List<Census> censuses = new ArrayList<>();
  private final List<List<MaskedPattern>> messages = new ArrayList<>();
  private final List<List<Assignment>> assignments = new ArrayList<>();
  private final Map<MaskedPattern, Template> templates = new HashMap<>();
  private final Set<Long> programs = new HashSet<>();
  private final Map<String, Assignment> remainders = new HashMap<>();
  private final Map<Speaker, Assignment> speakerRemainders = new HashMap<>();
  private final Occurrence occurrence = new Occurrence();
  private final int threads;
  private long secret;
  private List<MaskedPattern> patterns = List.of();
  private PatternTree tree;
  private MaskedLines masked;

  private Templates(Budget budget) {
    this.threads = budget.threads();
    this.masked = new MaskedLines(budget.lineBytes());
  }

  /**
   * Finds the templates of the lines.
   *
   * @throws IOException if the lines cannot be read back
   */
  public static Templates learn(Findings lines) throws IOException {
    return learn(lines, new Budget(1, MOST_MESSAGES, 0, 0, 0));
  }

  /** Finds them within limits, and remembers for {@link #placeEach} what it can. */
  static Templates learn(Findings lines, Budget budget) throws IOException {
    Templates templates = new Templates(budget);
    int room = budget.messages();
    boolean left = true;
    for (int pass = 0; left && pass < MOST_PASSES && room > 0; pass++) {
      left = templates.pass(lines, room);
      room = budget.messages() - templates.patterns.size();
    }
    templates.assign();
    return templates;
  }

  /** Counts in what is not known yet; answers whether there was more than room. */
  private boolean pass(Findings lines, int room) throws IOException {
    Census census = new Census(room, seed);
    boolean first = censuses.isEmpty();
    mask(lines, first ? batch -> addAll(census, batch) : batch -> addUnknown(census, batch));
    censuses.add(census);
    messages.add(census.close());
    // Closing may make messages go, too: then what was remembered of the lines is of no use.
    masked = census.overflowed() ? new MaskedLines(0) : masked;
    programs.addAll(census.programs());
    fold();
    return census.overflowed();
  }

  private void mask(Findings lines, Consumer<MaskedBatch> visitor) throws IOException {
    try (MaskingPass pass = new MaskingPass(threads, visitor)) {
      lines.forEach(
          line -> {
            secret += line.stamp() * 31 + line.length();
            pass.add(line);
          });
      pass.finish();
    }
  }

  private void addAll(Census census, MaskedBatch batch) {
    for (int line = 0; line < batch.lines(); line++) {
      int index = add(census, batch, line);
      if (masked.makeRoom()) {
        masked.write(index);
        batch.writePlace(line, masked);
      }
    }
  }

  private void addUnknown(Census census, MaskedBatch batch) {
    for (int line = 0; line < batch.lines(); line++) {
      if (!isKnown(batch.messages(), batch.messageFrom(line), batch.messageTo(line))) {
        add(census, batch, line);
      }
    }
  }

  private static int add(Census census, MaskedBatch batch, int line) {
    return census.add(
        batch.messages(), batch.messageFrom(line), batch.messageTo(line), batch.program(line));
  }

  private boolean isKnown(byte[] messages, int from, int to) {
    for (Census census : censuses) {
      if (census.find(messages, from, to) >= 0) {
        return true;
      }
    }
    return instanceOf(MaskedPattern.of(messages, from, to)) != null;
  }

  private void fold() {
    List<MaskedPattern> all = new ArrayList<>();
    messages.forEach(all::addAll);
    patterns = folding.fold(all);
    tree = null;
  }

  /** The pattern that a message was never folded into, but belongs to; or null. */
  private Match instanceOf(MaskedPattern message) {
    Match[] found = {null};
    if (tree == null) {
      tree = new PatternTree(patterns);
    }
    tree.search(
        message,
        (pattern, spans) -> {
          if (KnownVariableRule.isTrusted(pattern, message, spans)) {
            found[0] = new Match(message, pattern, spans);
          }
          return found[0] != null;
        });
    return found[0];
  }

  /** A message with the pattern that it is an instance of. */
  private static final class Match {
    final MaskedPattern message;
    final MaskedPattern general;
    final int[] origins;

    Match(MaskedPattern message, MaskedPattern general, int[] spans) {
      this.message = message;
      this.general = general;
      this.origins = new int[general.words().length];
      for (int i = 1; i < origins.length; i++) {
        origins[i] = origins[i - 1] + spans[i - 1];
      }
    }
  }

  private void assign() {
    Map<MaskedPattern, List<MaskedPattern>> members = new HashMap<>();
    for (List<MaskedPattern> some : messages) {
      for (MaskedPattern message : some) {
        members.computeIfAbsent(message.last(), k -> new ArrayList<>(1)).add(message);
      }
    }
    members.forEach((last, some) -> templates.put(last, Template.of(last, ids(some))));
    for (List<MaskedPattern> some : messages) {
      assignments.add(some.stream().map(this::assignment).toList());
    }
  }

  private static long[] ids(List<MaskedPattern> members) {
    return members.stream().mapToLong(MaskedPattern::id).sorted().limit(MOST_IDS).toArray();
  }

  private Assignment assignment(MaskedPattern message) {
    MaskedPattern last = message.last();
    int[] origins = new int[last.words().length];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = message.originOf(i);
    }
    return Assignment.of(templates.get(last), message, last, origins);
  }

  /**
   * A number that is the same for the same lines, and known to nobody who may not read them all.
   */
  long secret() {
    return secret;
  }

  /** All templates, remainders excepted, in no particular order. */
  public Set<Template> all() {
    return new HashSet<>(templates.values());
  }

  /**
   * Places a line, which need not be one of those learnt from.
   *
   * @param buffer holds the line
   * @param from index of its first byte
   * @param to index behind its last byte
   * @return the line's template and values; valid until the next call
   */
  public Occurrence find(byte[] buffer, int from, int to) {
    occurrence.read(buffer, from, to);
    occurrence.assign(assignmentOf(buffer));
    return occurrence;
  }

  /** The same of a finding. */
  public Occurrence find(Finding line) {
    return find(line.buffer(), line.from(), line.to());
  }

  /** Sees lines with their places. */
  interface PlaceVisitor {
    /** Sees the next line; both are valid until the visitor returns. */
    void line(Finding line, Occurrence place) throws IOException;
  }

  /** Places all the lines learnt from, once. */
  void placeEach(Findings lines, PlaceVisitor visitor) throws IOException {
    lines.forEach(
        line -> {
          boolean recalled = !masked.isAtEnd() && recall(line.from());
          Occurrence place = recalled ? occurrence : find(line);
          visitor.line(line, place);
        });
    masked = new MaskedLines(0);
    tree = null;
  }

  /** Reads back what is known of the next line; answers whether it is enough. */
  private boolean recall(int from) {
    int message = censuses.get(0).messageOf(masked.read());
    Assignment assignment = assignments.get(0).get(message);
    occurrence.read(masked, from, assignment);
    return !assignment.needsWords();
  }

  private Assignment assignmentOf(byte[] buffer) {
    MaskedMessage message = occurrence.message();
    for (int i = 0; i < censuses.size(); i++) {
      int index = censuses.get(i).find(message.bytes(), 0, message.length());
      if (index >= 0) {
        return assignments.get(i).get(index);
      }
    }
    Match match = instanceOf(MaskedPattern.of(message.bytes(), 0, message.length()));
    return match == null
        ? remainder(buffer)
        : Assignment.of(templates.get(match.general), match.message, match.general, match.origins);
  }

  /** The remainder of the line's program, or of all programs of which nothing was kept. */
  private Assignment remainder(byte[] buffer) {
    if (occurrence.speaker() != Speaker.ANYONE) {
      return speakerRemainders.computeIfAbsent(
          occurrence.speaker(),
          speaker -> Assignment.without(Template.remainder(speaker.title(), speaker)));
    }
    boolean named = programs.contains(occurrence.program(buffer));
    String program =
        named ? VisibleText.of(buffer, occurrence.programFrom(), occurrence.programTo()) : "";
    return remainders.computeIfAbsent(
        program, name -> Assignment.without(Template.remainder(name, Speaker.ANYONE)));
  }
}
