package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What each stage makes of a pattern, compared as it prints itself. */
class StagesTest {
  @Test
  void treesNestAsThePatternDoes() throws Exception {
    assertEquals("(row ^ a (repeat 1 * b) $)", tree("^ab+$"));
    assertEquals("(either a (row b (repeat 2 3 (either c d))))", tree("a|b(c|d){2,3}"));
    assertEquals("(row (repeat 0 * .) [0-9] [0-9A-Z_a-z \u00aa...])", tree(".*[[:digit:]]\\w"));
    assertEquals("(row (group 1 a) \\1)", tree("(a)\\1"));
    assertEquals("(row é [<00>-a])", tree("é[\0-a]"));
  }

  @Test
  void patternsThatBeginAlikeShareStates() throws Exception {
    assertEquals(
        """
        0: ->1 any byte, again->1
        1: a->2
        2: [b-c]->4 b->3
        3: accept 0
        4: accept 1
        """,
        nfa("ab", "a[bc]"));
  }

  @Test
  void loopsGoBackAndOptionsGoAhead() throws Exception {
    assertEquals(
        """
        0: ->1 any byte, again->1
        1: ->2
        2: a->3
        3: b->5 ->4 ->2
        4: accept 0
        5: ->4
        """,
        nfa("a+b?"));
  }

  @Test
  void theAutomatonKnowsOnlyWhatLinesHaveAsked() throws Exception {
    assertEquals(
        """
        1: end=1 a->2
        2: b=0
        """,
        dfa("^ab", "ab", ""));
  }

  @Test
  void acceptanceIsKeptToTheEndOfTheLine() throws Exception {
    assertEquals(
        """
        1: <00>-<09>->1 <0B>-`->1 a->2 b-<7F>->1
        2: <00>-<09>->2 end=0 <0B>-`->2 b-<7F>->2
        """,
        dfa("a", "bab"));
  }

  private static String tree(String pattern) throws PatternSyntaxException {
    return PatternReader.read(pattern.getBytes(UTF_8), new NodePool()).tree().toString();
  }

  private static String nfa(String... patterns) throws PatternSyntaxException {
    NodePool nodes = new NodePool();
    Nfa nfa = new Nfa(nodes.sets());
    NfaCompiler compiler = new NfaCompiler(nfa);
    for (int i = 0; i < patterns.length; i++) {
      compiler.add(PatternReader.read(patterns[i].getBytes(UTF_8), nodes).tree(), i);
    }
    for (int state = 0; state < nfa.states(); state++) {
      compiler.expand(state);
    }
    return nfa.toString();
  }

  private static String dfa(String pattern, String... lines) throws PatternSyntaxException {
    PatternSet.Builder builder = PatternSet.builder();
    builder.add(pattern.getBytes(UTF_8));
    PatternSet set = builder.build();
    Arrays.stream(lines)
        .map(line -> line.getBytes(UTF_8))
        .forEach(line -> set.newMatcher().match(line, 0, line.length));
    return set.transitions();
  }
}
