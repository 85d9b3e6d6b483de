package dev.logcheck.summary;

import dev.logcheck.summary.Agreements.Member;
import java.util.List;

/**
 * A word that takes many values while all the others stay the same is a variable.
 *
 * <p>The first word names the message, as {@code closed} or {@code started} do; it is a value only
 * if many words besides agree, or if it is made like a name, or if part of it stays.
 */
final class ManyValuesRule implements FoldingRule {
  private static final int WORDS_BESIDE_FIRST = 4;

  /** With so many words besides, a word is one of them no more than any other. */
  private static final int WORDS_THAT_NAME = 4;

  private static final int MANY_WORDS = 2 * MANY;

  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    String[][] proposals = new String[patterns.size()][];
    for (List<Member> set : Agreements.butOne(patterns)) {
      Member any = set.get(0);
      int beside = any.pattern().namingWords(any.first());
      if (beside >= 1 && set.size() >= needed(set, beside)) {
        open(set, beside, proposals);
      }
    }
    return proposals;
  }

  private static void open(List<Member> set, int beside, String[][] proposals) {
    Member any = set.get(0);
    String general = general(set);
    boolean first = any.first() <= any.pattern().firstNamingWord() && !Words.hasLetter(general);
    if (first && beside < WORDS_BESIDE_FIRST) {
      openNames(set, proposals);
    } else {
      open(set, general, proposals);
    }
  }

  /**
   * How many values it takes. Where little else names the message, or a variable follows as behind
   * its key, words of a language are many verbs or keys rather than values of one.
   */
  private static int needed(List<Member> set, int beside) {
    Member any = set.get(0);
    boolean says =
        beside < 2
            ? areWords(set)
            : beside < WORDS_THAT_NAME && (areCapitalised(set) || (isKey(any) && areWords(set)));
    return says ? MANY_WORDS : MANY;
  }

  /** Whether a variable follows, as the value of a key does. */
  private static boolean isKey(Member member) {
    String[] words = member.pattern().words();
    int next = member.first() + 1;
    return next < words.length && words[next].charAt(0) == MaskedPattern.VARIABLE;
  }

  private static boolean areWords(List<Member> set) {
    return set.stream().noneMatch(member -> Words.isMadeUp(member.firstWord()));
  }

  private static boolean areCapitalised(List<Member> set) {
    return set.stream().allMatch(member -> Words.isCapitalised(member.firstWord()));
  }

  private static void openNames(List<Member> set, String[][] proposals) {
    List<Member> named = set.stream().filter(member -> Words.isName(member.firstWord())).toList();
    if (named.size() >= MANY) {
      open(named, general(named), proposals);
    }
  }

  private static String general(List<Member> set) {
    return Words.general(set.stream().map(Member::firstWord).toList());
  }

  private static void open(List<Member> set, String general, String[][] proposals) {
    for (Member member : set) {
      Proposals.put(proposals, member.index(), member.pattern(), member.first(), general);
    }
  }
}
