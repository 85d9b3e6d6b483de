package dev.logcheck.summary;

/**
 * How the lines of one masked message belong to a template: where in them its values stand.
 *
 * <p>Made once for each distinct masked message after folding, read for each line.
 */
final class Assignment {
  private final Template template;

  /** For each variable the masked message's own variable, or -1 if its words became the value. */
  private final int[] slots;

  private final int maskedSlots;
  private final int[] firstWords;
  private final int[] lastWords;
  private final int[] prefixes;
  private final int[] suffixes;

  private Assignment(Template template, int maskedSlots) {
    this.template = template;
    this.maskedSlots = maskedSlots;
    this.slots = new int[template.variables()];
    this.firstWords = new int[slots.length];
    this.lastWords = new int[slots.length];
    this.prefixes = new int[slots.length];
    this.suffixes = new int[slots.length];
  }

  /** For the remainder, which has no values. */
  static Assignment without(Template template) {
    return new Assignment(template, 0);
  }

  /**
   * Assigns the variables of a template.
   *
   * @param message the masked message
   * @param general the template's pattern
   * @param origins for each word of the template, the first word of the message that it stands for
   */
  static Assignment of(
      Template template, MaskedPattern message, MaskedPattern general, int[] origins) {
    Assignment assignment = new Assignment(template, Words.variables(message.text()));
    int variable = 0;
    for (int i = 0; i < general.words().length; i++) {
      int last = (i + 1 < origins.length ? origins[i + 1] : message.words().length) - 1;
      variable = assignment.word(variable, message, general.words()[i], origins[i], last);
    }
    return assignment;
  }

  private int word(int from, MaskedPattern message, String word, int first, int last) {
    boolean same = first == last && message.words()[first].equals(word);
    int slot = slotsBefore(message, first);
    int variable = from;
    for (int i = word.indexOf(MaskedPattern.VARIABLE); i >= 0; ) {
      slots[variable] = same ? slot++ : -1;
      firstWords[variable] = first;
      lastWords[variable] = last;
      prefixes[variable] = word.indexOf(MaskedPattern.VARIABLE);
      suffixes[variable] = word.length() - 1 - word.lastIndexOf(MaskedPattern.VARIABLE);
      variable++;
      i = word.indexOf(MaskedPattern.VARIABLE, i + 1);
    }
    return variable;
  }

  private static int slotsBefore(MaskedPattern message, int word) {
    int slots = 0;
    for (int i = 0; i < word; i++) {
      slots += Words.variables(message.words()[i]);
    }
    return slots;
  }

  Template template() {
    return template;
  }

  /** How many variables the masked message has. */
  int slots() {
    return maskedSlots;
  }

  /** Whether values are where the masked message has words. */
  boolean needsWords() {
    for (int slot : slots) {
      if (slot < 0) {
        return true;
      }
    }
    return false;
  }

  /** Where in the line the value of a variable begins. */
  int valueFrom(MaskedMessage line, int variable) {
    return slots[variable] >= 0
        ? line.slotFrom(slots[variable])
        : line.wordFrom(firstWords[variable]) + prefixes[variable];
  }

  /** Where it ends. */
  int valueTo(MaskedMessage line, int variable) {
    return slots[variable] >= 0
        ? line.slotTo(slots[variable])
        : Math.max(
            valueFrom(line, variable), line.wordTo(lastWords[variable]) - suffixes[variable]);
  }
}
