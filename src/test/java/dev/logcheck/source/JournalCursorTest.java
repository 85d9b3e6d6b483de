package dev.logcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.StateContent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JournalCursorTest {
  private static final Instant READ = Instant.ofEpochSecond(1_795_000_000);
  private static final String AFTER = "--after-cursor=s=ab;i=1f;b=cd;m=2;t=3;x=4";
  private static final String SINCE = "--since=@1795000000";

  private final byte[] file =
      new JournalCursor(Optional.of("s=ab;i=1f;b=cd;m=2;t=3;x=4"), false, Optional.of(READ))
          .print()
          .getBytes(UTF_8);

  private static String option(byte[] bytes, Instant modified) {
    StateContent saved = new StateContent(bytes, modified);
    boolean isDamaged = JournalCursor.damage(saved, true).isPresent();
    return (isDamaged ? JournalCursor.readDamaged(saved) : JournalCursor.read(saved)).option();
  }

  @Test
  void theFileAsItIsLeadsToTheEntry() {
    assertEquals(AFTER, option(file, READ));
  }

  @Test
  void withAnyByteChangedTheJournalIsReadFromTheTimeOfTheLastRun() {
    for (int place = 0; place < file.length; place++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = file.clone();
        changed[place] ^= (byte) (1 << bit);
        String option = option(changed, READ);
        assertTrue(
            option.equals(SINCE) || option.equals("--since=@0"),
            () -> new String(changed, UTF_8) + option);
      }
    }
  }

  @Test
  void cutAnywhereItLeadsToNoLaterEntry() {
    for (int length = 0; length < file.length; length++) {
      String option = option(Arrays.copyOf(file, length), READ);
      assertTrue(option.equals(SINCE) || option.equals("--since=@0"), option);
    }
  }

  @Test
  void whereAnEditorSetTheTimeToNowTheJournalIsReadFromItsBeginning() {
    byte[] changed = new String(file, UTF_8).replace("i=1f", "i=ff").getBytes(UTF_8);
    assertEquals("--since=@0", option(changed, READ.plus(Duration.ofHours(3))));
  }

  @Test
  void oneWithoutChecksumIsBelieved() {
    byte[] old = new String(file, UTF_8).replaceAll("(?m)^(sealed|check .*)\n", "").getBytes(UTF_8);
    assertEquals(AFTER, option(old, READ));
  }

  @Test
  void whatNoRunWroteIsDamageAndTheJournalIsReadFromItsBeginning() {
    for (String garbage : new String[] {"garbage\n", "\n", "cursor s=1\n", "time x\n", "\0"}) {
      assertEquals("--since=@0", option(garbage.getBytes(UTF_8), READ), garbage);
    }
  }

  @Test
  void anEmptyFileIsThatOfDebiansLogcheckUntilARunWroteToItsDirectory() {
    StateContent empty = new StateContent(new byte[0], READ);
    assertEquals(Optional.empty(), JournalCursor.damage(empty, false));
    assertEquals(SINCE, JournalCursor.read(empty).option());
    assertEquals(Optional.of("it is empty"), JournalCursor.damage(empty, true));
    assertEquals("--since=@0", JournalCursor.readDamaged(empty).option());
  }
}
