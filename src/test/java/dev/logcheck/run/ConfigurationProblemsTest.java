package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in {@code logcheck.conf}, and what its reader hears of them. */
final class ConfigurationProblemsTest {
  private final RunBench bench = new RunBench();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REPORTLEVEL=all  | expected paranoid, server or workstation, not 'all'; server",
        "MAILMAXSIZE=much | expected a size in bytes, 1 or more, such as 500000, 800k or 8M, not"
            + " 'much'; 8M",
      })
  void theMailSaysWhichValueIsUsedInstead(String mistake) {
    List<String> parts = List.of(mistake.split(" *\\| ", 2));
    bench.setting(parts.get(0)).withLog("app: one").run().ends(1);
    String said = parts.get(1) + " is used instead";
    bench.says(said);
    String body = bench.mail().body().replaceAll("\\s+", " ");
    assertTrue(body.contains(said), body);
  }

  @Test
  void aDateThatCannotBeFormattedIsPointedAtAndSaidOnce() {
    bench.setting("DATE=\"$(date +%F-%Q)\"").withLog("app: one").run("-o").ends(1);
    assertEquals(
        "Error: /etc/logcheck/logcheck.conf:4:18: date has no conversion %Q; the default is used"
            + " instead\n",
        bench.err());
  }

  @Test
  void aMistakeIsMailedEvenIfNothingElseIs() {
    bench.setting("INTRO=maybe").run().ends(1);
    assertTrue(bench.mail().body().contains("INTRO: expected 0 or 1"));
  }

  @Test
  void aDirectoryIsNoConfiguration() {
    bench.withLog("app: one").run("-o", "-c", "/etc").ends(1).reports();
    bench.says("Config file /etc is a directory; name a file in it, or another one");
    assertEquals(List.of(), List.copyOf(bench.state().keySet()));
  }
}
