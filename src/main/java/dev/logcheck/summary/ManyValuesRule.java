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

  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    String[][] proposals = new String[patterns.size()][];
    for (List<Member> set : Agreements.butOne(patterns)) {
      Member any = set.get(0);
      int beside = any.pattern().namingWords(any.first());
      String general = general(set);
      boolean first = any.first() <= any.pattern().firstNamingWord() && !Words.hasLetter(general);
      if (beside >= (first ? WORDS_BESIDE_FIRST : 1)) {
        open(set, general, proposals);
      } else if (beside >= 1) {
        openNames(set, proposals);
      }
    }
    return proposals;
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
