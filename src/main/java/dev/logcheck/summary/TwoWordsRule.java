package dev.logcheck.summary;

import dev.logcheck.summary.Agreements.Member;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two words that take many values each, in many pairs, while all others stay the same.
 *
 * <p>Without it, "account X from Y" leaves thousands of groups. Words made like names need fewer
 * pairs, and may begin the message.
 */
final class TwoWordsRule implements FoldingRule {
  private static final int MANY_PAIRS = MANY * MANY;
  private static final int WORDS_BESIDE = 2;

  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    String[][] proposals = new String[patterns.size()][];
    for (List<Member> set : Agreements.butTwo(patterns)) {
      Member any = set.get(0);
      boolean first = any.first() <= any.pattern().firstNamingWord();
      if (set.size() < MANY_PAIRS || first || !open(set, proposals)) {
        open(set.stream().filter(TwoWordsRule::isNames).toList(), proposals);
      }
    }
    return proposals;
  }

  private static boolean isNames(Member member) {
    return Words.isName(member.firstWord()) && Words.isName(member.secondWord());
  }

  private static boolean open(List<Member> set, String[][] proposals) {
    Set<String> firsts = set.stream().map(Member::firstWord).collect(Collectors.toSet());
    Set<String> seconds = set.stream().map(Member::secondWord).collect(Collectors.toSet());
    if (firsts.size() < MANY || seconds.size() < MANY || beside(set.get(0)) < WORDS_BESIDE) {
      return false;
    }
    String first = Words.general(firsts);
    String second = Words.general(seconds);
    for (Member member : set) {
      Proposals.put(proposals, member.index(), member.pattern(), member.first(), first);
      Proposals.put(proposals, member.index(), member.pattern(), member.second(), second);
    }
    return true;
  }

  private static int beside(Member member) {
    return member.pattern().namingWords(member.first())
        - (Words.hasLetter(member.secondWord()) ? 1 : 0);
  }
}
