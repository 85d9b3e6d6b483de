package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manuals propose to type matches what Debian's cron writes. */
final class ManualTest {
  private static final String LINE =
      "2026-11-19T00:17:01.012345+01:00 host CRON[4711]: (root) CMD (   cd / && run-parts --report"
          + " /etc/cron.hourly)";

  private static final Pattern EXAMPLE = Pattern.compile("logcheck-test -s (-e )?'([^']+)'");

  @ParameterizedTest
  @ValueSource(strings = {"packaging-deb/man/logcheck-test.1.adoc", "README.md"})
  void everyExampleOfARuleMatches(String manual) throws IOException {
    Workbench workbench = new Workbench().file("/var/log/syslog", LINE + "\n");
    int examples = 0;
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of(manual)));
    while (example.find()) {
      List<String> words = new ArrayList<>(List.of("-q", "-s"));
      if (example.group(1) != null) {
        words.add("-e");
      }
      words.add(example.group(2));
      workbench.call(words.toArray(String[]::new));
      assertTrue(workbench.out().startsWith(LINE), example.group());
      examples++;
    }
    assertTrue(examples > 0, manual);
  }
}
