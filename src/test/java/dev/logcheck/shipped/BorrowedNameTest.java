package dev.logcheck.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.regex.PatternExample;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleRewriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lines of su(1) and crontab(1), to which whoever starts them gives a name: here the beginning of
 * each line that a rule drops.
 */
final class BorrowedNameTest {
  private static final Pattern STAMP_AND_HOST =
      Pattern.compile("([A-Z][a-z]{2} [ 1-3][0-9] [0-9:]{8}|[0-9T:.Z+-]{24,40}) [^ ]+ ");

  /** Where a name may end so that the message seems to go on: behind a word, or at the end. */
  private static final Pattern WORD_END = Pattern.compile("(?<=[^ ])(?= )|(?<=[:=('\"])|$");

  /** The programs whose own lines these would be. */
  private static final Pattern GENUINE = Pattern.compile("(su|crontab)(\\[[0-9]+\\])?: [(Fp].*");

  private static final int EXAMPLES = 3;

  private static final List<String> MESSAGES =
      List.of(
          ": pam_unix(su:auth): authentication failure; logname=alice uid=1000 euid=0 tty=pts/0"
              + " ruser=alice rhost=  user=root",
          "[4378]: pam_unix(su-l:session): session opened for user root(uid=0) by alice(uid=1000)",
          ": pam_unix(su:auth): auth could not identify password for [root]",
          "[4378]: pam_succeed_if(su:auth): requirement \"user ingroup wheel\" not met by user"
              + " \"alice\"",
          "[4378]: pam_access(su:account): access denied for user 'alice' from 'pts/0'",
          "[4378]: pam_tally2(su:auth): user root (0) tally 5, deny 3",
          "[4378]: FAILED SU (to root) alice on pts/0",
          "[4378]: (to root) alice on pts/0",
          "[6996]: (alice) REPLACE (alice)",
          "[6996]: (alice) BEGIN EDIT (alice)");

  @ParameterizedTest
  @EnumSource(names = {"PARANOID", "SERVER", "WORKSTATION"})
  void noNameKeepsTheirLinesOutOfTheReport(ShippedDirectory directory) throws Exception {
    List<String> lines = new ArrayList<>(hostileLines(directory));
    assertTrue(lines.size() > 500, lines.size() + " lines");
    Map<String, String> reported = new LineAudit(directory.level()).reported(lines);
    lines.removeIf(reported::containsKey);
    assertEquals(List.of(), lines);
  }

  @Test
  void theirFailuresAreSecurityEventsUnderAnyName() throws Exception {
    List<String> lines =
        hostileLines(ShippedDirectory.SERVER).stream()
            .filter(
                line ->
                    line.matches(".*(  user=root|by user \"alice\"|FAILED SU [^:]*|REPLACE [^:]*)"))
            .toList();
    Map<String, String> reported =
        new LineAudit(ShippedDirectory.WORKSTATION.level()).reported(lines);
    reported.values().removeIf(section -> !section.equals("system"));
    assertEquals(Map.of(), reported);
  }

  private static Set<String> hostileLines(ShippedDirectory directory) throws Exception {
    Set<String> lines = new LinkedHashSet<>();
    RuleBook.Builder book = RuleBook.builder(RuleRewriter.none());
    directory.files().forEach(book::add);
    for (Rule rule : book.build().rules()) {
      for (byte[] example :
          PatternExample.of(rule.text().getBytes(UTF_8)).limit(EXAMPLES).toList()) {
        addHostileLines(new String(example, UTF_8), lines);
      }
    }
    return lines;
  }

  private static void addHostileLines(String dropped, Set<String> lines) {
    Matcher header = STAMP_AND_HOST.matcher(dropped);
    if (!header.lookingAt()) {
      return;
    }
    Matcher end = WORD_END.matcher(dropped);
    for (int from = header.end();
        from <= dropped.length() && end.find(from);
        from = end.end() + 1) {
      String name = dropped.substring(header.end(), end.start());
      MESSAGES.stream()
          .map(name::concat)
          .filter(line -> !GENUINE.matcher(line).matches())
          .forEach(line -> lines.add(header.group() + line));
    }
  }
}
