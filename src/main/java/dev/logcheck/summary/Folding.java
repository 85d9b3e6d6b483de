package dev.logcheck.summary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folds distinct masked messages that differ in values only, until nothing changes.
 *
 * <p>The second step of grouping. It sees each distinct message once, never the lines, and each
 * rule decides from all of them together, so that their order cannot matter. The messages of each
 * speaker are folded apart from all others: a user's own systemd says the same of the user's units,
 * and thirty of those would bury one of the system's.
 */
final class Folding {
  private final List<FoldingRule> rules =
      List.of(
          new DigitsRule(),
          new KnownVariableRule(),
          new PlacesRule(),
          new ManyValuesRule(),
          new RecordsRule(),
          new QuotesRule(),
          new TwoWordsRule(),
          new ManyWordsRule());
  private final Masker masker = new Masker();
  private final MaskedMessage joined = new MaskedMessage();

  /** Folds the messages; {@link MaskedPattern#last} of each then is its template. */
  List<MaskedPattern> fold(List<MaskedPattern> messages) {
    Map<Integer, List<MaskedPattern>> speakers = new TreeMap<>();
    for (MaskedPattern message : messages) {
      int speaker = message.speaker().number();
      speakers.computeIfAbsent(speaker, number -> new ArrayList<>()).add(message);
    }
    List<MaskedPattern> patterns = new ArrayList<>();
    speakers.values().forEach(own -> patterns.addAll(foldTogether(own)));
    return patterns;
  }

  private List<MaskedPattern> foldTogether(List<MaskedPattern> messages) {
    List<MaskedPattern> patterns = distinct(messages);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (FoldingRule rule : rules) {
        if (apply(patterns, rule.propose(patterns))) {
          patterns = distinct(patterns);
          changed = true;
        }
      }
    }
    return patterns;
  }

  private boolean apply(List<MaskedPattern> patterns, String[][] proposals) {
    boolean changed = false;
    for (int i = 0; i < proposals.length; i++) {
      if (proposals[i] != null) {
        MaskedPattern pattern = patterns.get(i);
        MaskedPattern general = new MaskedPattern(pattern.speaker(), proposals[i]);
        pattern.become(general);
        joinVariables(general);
        changed = true;
      }
    }
    return changed;
  }

  /** Variables that have become neighbours are one, as they are in a message just masked. */
  private void joinVariables(MaskedPattern pattern) {
    byte[] bytes = pattern.text().getBytes(StandardCharsets.ISO_8859_1);
    masker.maskPattern(bytes, joined);
    if (joined.length() < bytes.length) {
      int[] origins = new int[joined.words()];
      for (int i = 0; i < origins.length; i++) {
        origins[i] = wordAt(pattern.words(), joined.wordFrom(i));
      }
      pattern.become(new MaskedPattern(pattern.speaker(), joined.text().split(" ", -1)), origins);
    }
  }

  private static int wordAt(String[] words, int offset) {
    int word = 0;
    int end = words[0].length();
    while (end < offset) {
      end += 1 + words[++word].length();
    }
    return word;
  }

  /** The patterns in use, each text once, in the order of their texts. */
  private static List<MaskedPattern> distinct(List<MaskedPattern> patterns) {
    Map<String, MaskedPattern> byText = new TreeMap<>();
    for (MaskedPattern pattern : patterns) {
      MaskedPattern last = pattern.last();
      MaskedPattern first = byText.putIfAbsent(last.text(), last);
      if (first != null && first != last) {
        last.become(first);
      }
    }
    return new ArrayList<>(byText.values());
  }
}
