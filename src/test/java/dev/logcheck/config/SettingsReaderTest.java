package dev.logcheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SettingsReaderTest {
  /** Keys of another room. */
  private static final List<Key<?>> MAIL =
      List.of(
          Key.text("SENDMAILTO", "root"),
          Key.text("SENDMAILFROM", null),
          Key.text("MAILTRANSPORT", "sendmail"),
          Key.text("HTMLMAIL", "0"),
          Key.text("KEEPREPORTS", "10"));

  private final FileSystem files =
      Jimfs.newFileSystem(com.google.common.jimfs.Configuration.unix());
  private final Path conf = files.getPath("/logcheck.conf");

  @Test
  void aMissingFileGivesTheDefaultsOfTheOriginal() throws IOException {
    Settings settings = read("/none", overrides()).settings();
    assertEquals(Level.SERVER, settings.level());
    assertEquals("/etc/logcheck", settings.ruleDirectory().toString());
    assertTrue(settings.introduction());
    assertFalse(settings.summary());
    assertFalse(settings.summaryChosen());
    assertEquals("Security Alerts", settings.subjects().attack());
  }

  @Test
  void everyKeyReachesItsSetting() throws IOException {
    Settings settings =
        settings(
            "DATE=now",
            "INTRO=no",
            "REPORTLEVEL=workstation",
            "FQDN=1",
            "SORTUNIQ=1",
            "SUPPORT_CRACKING_IGNORE=1",
            "RULEDIR=/rules",
            "SYSLOGSUMMARY=1",
            "ATTACKSUBJECT=x",
            "SECURITYSUBJECT=y",
            "FAILURESSUBJECT=f",
            "EVENTSSUBJECT=z",
            "ADDTAG=yes",
            "TMP=/var/tmp",
            "STAMPCOMPAT=1",
            "HOSTZONES='web* Europe/Helsinki, db1 Z'",
            "RULEVAR_WAN_IF=eth0",
            "JOURNALCTL_OPTS='--merge --system'");
    assertEquals(
        new Settings(
            files.getPath("/rules"),
            files.getPath("/var/lib/logcheck"),
            files.getPath("/var/tmp"),
            files.getPath("/run/lock/logcheck"),
            Level.WORKSTATION,
            false,
            true,
            true,
            true,
            true,
            true,
            Map.of("web*", ZoneId.of("Europe/Helsinki"), "db1", ZoneOffset.UTC),
            Map.of("WAN_IF", "eth0"),
            List.of("--merge", "--system"),
            new Settings.Subjects("x", "y", "f", "z", true, "now", true)),
        settings);
  }

  @Test
  void aKeyCanBuildOnItsDefault() throws IOException {
    Settings settings =
        settings(
            "RULEDIR=$RULEDIR/mine", "TMP=$TMP/$SENDMAILTO", "EVENTSSUBJECT=\"My $EVENTSSUBJECT\"");
    assertEquals("/etc/logcheck/mine", settings.ruleDirectory().toString());
    assertEquals("/tmp/root", settings.temporaryDirectory().toString());
    assertEquals("My System Events", settings.subjects().events());
  }

  @Test
  void theCommandLineWins() throws IOException {
    write("REPORTLEVEL=server", "RULEDIR=/rules", "SYSLOGSUMMARY=1");
    Overrides typed =
        new Overrides(files.getPath("/typed"), files.getPath("/state"), Level.PARANOID, false);
    Settings settings = read("/logcheck.conf", typed).settings();
    assertEquals("/typed", settings.ruleDirectory().toString());
    assertEquals("/state", settings.stateDirectory().toString());
    assertEquals(Level.PARANOID, settings.level());
    assertFalse(settings.summary());
    assertTrue(settings.summaryChosen());
  }

  @Test
  void anEmptyValueIsTheDefaultButNoLevel() throws IOException {
    assertTrue(settings("INTRO=").introduction());
    assertEquals("/etc/logcheck", settings("RULEDIR=").ruleDirectory().toString());
    assertEquals("", settings("EVENTSSUBJECT=").subjects().events());
    assertProblem("ERROR /logcheck.conf:1:13: REPORTLEVEL: expected paranoid", "REPORTLEVEL=");
  }

  @Test
  void hostsHaveZonesInPairsAndAWrongOneCostsOnlyItself() throws IOException {
    write("HOSTZONES=\"web* Europe/Helsinky, db1 UTC", "  old  Asia/Tokyo x", "  cam +02:00\"");
    Configured configured = read("/logcheck.conf", overrides());
    assertEquals(
        Map.of("db1", ZoneId.of("UTC"), "cam", ZoneId.of("+02:00")),
        configured.settings().hostZones());
    assertEquals(
        "[/logcheck.conf:1:17: HOSTZONES: no time zone is named Europe/Helsinky; did you mean"
            + " Europe/Helsinki?, /logcheck.conf:2:3: HOSTZONES: expected a host and its time zone,"
            + " not 'old  Asia/Tokyo x'; write them as in HOSTZONES=\"web* Europe/Helsinki, db1"
            + " UTC\"]",
        configured.problems().toString());
    assertEquals(
        Map.of("a", ZoneId.of("UTC"), "b", ZoneId.of("Asia/Tokyo")),
        settings("HOSTZONES=('a UTC' 'b Asia/Tokyo')").hostZones());
    assertEquals(Map.of(), settings("HOSTZONES=").hostZones());
    assertProblem(
        "ERROR /logcheck.conf:1:15: HOSTZONES: no time zone is named Nowhere; write one such as",
        "HOSTZONES='a  Nowhere'");
  }

  @Test
  void theKeysOfMailAreKnownButNotReadHere() throws IOException {
    write("SENDMAILTO=a@b@c", "MAILTRANSPORT=nonsense", "KEEPREPORTS=none");
    assertEquals(List.of(), read("/logcheck.conf", overrides()).problems());
  }

  @Test
  void anotherRoomReadsItsKeysWithItsParserAndGathersItsOwnProblems() throws IOException {
    write("INTRO=maybe", "MAILTRANSPORT=b", "HTMLMAIL=");
    Configured configured = read("/logcheck.conf", overrides());
    Configuration keys = configured.keys().afresh();
    for (String name : List.of("MAILTRANSPORT", "SENDMAILFROM", "HTMLMAIL")) {
      assertEquals("the a", keys.value(Key.of(name, "a", SettingsReaderTest::onlyA)));
    }
    assertEquals(
        "[/logcheck.conf:2:15: MAILTRANSPORT: expected a, not 'b'; a is used instead]",
        keys.problems().toString());
    assertEquals(1, configured.problems().size());
  }

  private static String onlyA(String text) {
    if (!text.equals("a")) {
      throw new IllegalArgumentException("expected a, not '" + text + "'");
    }
    return "the a";
  }

  @Test
  void everyConstantIsAKnownKey() throws IllegalAccessException {
    Map<String, Key<?>> others = new TreeMap<>();
    Keys.ALL.forEach(key -> others.put(key.name(), key));
    for (Field constant : Keys.class.getDeclaredFields()) {
      if (constant.getType() == Key.class) {
        assertEquals(constant.get(null), others.remove(constant.getName()));
      }
    }
    assertEquals(Set.of("LANG", "LC_ALL", "PATH"), others.keySet());
  }

  @Test
  void everyDefaultCanBeRead() {
    for (Key<?> key : Keys.ALL) {
      assertEquals(key.otherwise() == null, key.defaultValue() == null, key::name);
    }
  }

  @Test
  void anUnknownKeyNamesTheKnownOneThatWasMeant() throws IOException {
    assertProblem(
        "WARNING /logcheck.conf:1:1: REPORTLEVL is not a key of logcheck.conf, so it has no effect;"
            + " did you mean REPORTLEVEL?",
        "REPORTLEVL=server");
    assertProblem(
        "WARNING /logcheck.conf:1:1: sendmailto is not a key of logcheck.conf, so it has no effect;"
            + " did you mean SENDMAILTO?",
        "sendmailto=root");
    write("COLOUR=red");
    assertEquals(
        "[/logcheck.conf:1:1: COLOUR is not a key of logcheck.conf, so it has no effect]",
        read("/logcheck.conf", overrides()).problems().toString());
  }

  @Test
  void aVariableThatAnotherKeyUsesIsNoMistake() throws IOException {
    write("ADR=ops@example.org", "HOST=mail", "SENDMAILTO=$ADR", "EVENTSSUBJECT=\"on ${HOST}\"");
    assertEquals(List.of(), read("/logcheck.conf", overrides()).problems());
    assertProblem("WARNING /logcheck.conf:1:1: ADR is not a key", "ADR=\"$ADR more\"");
  }

  @Test
  void anUnknownKeyIsAWarningThatNamesItsLine() throws IOException {
    assertProblem("WARNING /logcheck.conf:2:1: REPORTLEVL is not a key", "", "REPORTLEVL=server");
  }

  @Test
  void aValueThatMakesNoSenseIsAnErrorAndTheDefaultHolds() throws IOException {
    assertProblem("ERROR /logcheck.conf:1:13: REPORTLEVEL: expected paranoid", "REPORTLEVEL=all");
    assertProblem("ERROR /logcheck.conf:1:7: INTRO: expected 0 or 1, not 'maybe'", "INTRO=maybe");
    assertProblem("ERROR /logcheck.conf:1:9: RULEDIR: expected a path", "RULEDIR=a\0b");
    assertEquals(Level.SERVER, settings("REPORTLEVEL=all").level());
  }

  @Test
  void itIsSaidWhatIsUsedInsteadOfAValueThatMakesNoSense() throws IOException {
    write("REPORTLEVEL=all");
    String problem = read("/logcheck.conf", overrides()).problems().get(0).toString();
    assertTrue(problem.endsWith(", not 'all'; server is used instead"), problem);
  }

  private void assertProblem(String beginning, String... lines) throws IOException {
    write(lines);
    Problem problem = read("/logcheck.conf", overrides()).problems().get(0);
    String text = (problem.isError() ? "ERROR " : "WARNING ") + problem;
    assertEquals(beginning, text.substring(0, Math.min(text.length(), beginning.length())));
  }

  private Settings settings(String... lines) throws IOException {
    write(lines);
    return read("/logcheck.conf", overrides()).settings();
  }

  private void write(String... lines) throws IOException {
    Files.write(conf, List.of(lines));
  }

  private static Overrides overrides() {
    return new Overrides(null, null, null, null);
  }

  private Configured read(String file, Overrides overrides) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-05T06:07:08Z"), ZoneOffset.UTC);
    DefaultDirectories defaults =
        new DefaultDirectories(
            files.getPath("/etc/logcheck"),
            files.getPath("/var/lib/logcheck"),
            files.getPath("/run/lock/logcheck"),
            files.getPath("/tmp"));
    return new SettingsReader(Map.of(), clock, defaults, MAIL).read(files.getPath(file), overrides);
  }
}
