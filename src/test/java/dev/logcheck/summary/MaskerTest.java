package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class MaskerTest {

  @Test
  void numbersAreValuesAndSoAreWordsWithSeveralDigits() {
    assertMasked("job <*> of queue <*> failed", "job 7 of queue k12b3 failed");
    assertMasked("offset <*> and <*>", "offset -1 and 0x1f");
    assertMasked("limit <*>", "limit <1");
    assertMasked("session=<<*>> of <<*>>", "session=<5f5x> of <7 8>");
    assertMasked("neither <*> nor <*>", "neither <1 nor >2");
  }

  @Test
  void wordsWithOneDigitStay() {
    assertMasked("port eth0 of disk2 uses IPv6", "port eth0 of disk2 uses IPv6");
  }

  @Test
  void addressesAreValues() {
    assertMasked("from <*> port <*>", "from 192.0.2.7 port 22");
    assertMasked("from <*> to <*>", "from fe80::1 to 2001:db8:0:1:2:3:4:5");
    assertMasked("from <*>", "from ::1");
    assertMasked("station <*> left", "station 52:54:00:ab:cd:ef left");
    assertMasked("mail to <<*>>", "mail to <someone@example.org>");
  }

  @Test
  void anAddressTakesItsNameWithIt() {
    assertMasked("peer <*> gone", "peer 192.0.2.7 (localhost) gone");
    assertMasked("peer <*> gone", "peer mx.example.org[192.0.2.7] gone");
    assertMasked("peer <*> gone", "peer mx.example.org [192.0.2.7] gone");
  }

  @Test
  void doubleColonsOfProgramsAreNotAddresses() {
    assertMasked("File::add called", "File::add called");
  }

  @Test
  void datesAndTimesAreValues() {
    assertMasked("since <*> now", "since Sun Dec 04 04:47:44 2005 now");
    assertMasked("since <*> now", "since 10/Oct/2000:13:55:36 -0700 now");
    assertMasked("since <*> now", "since 4 Jul 1999 now");
    assertMasked("Mon is up and May is down", "Mon is up and May is down");
  }

  @Test
  void quantitiesTakeTheirUnitWithThem() {
    assertMasked("sent <*> in <*>", "sent 451 bytes (18.4 KB) in 5 seconds");
    assertMasked("sent <*> in <*>", "sent 3kB in 200ms");
    assertMasked("rate <*> now", "rate 12 MB/s now");
  }

  @Test
  void pathsAndUrlsAreValues() {
    assertMasked("cannot open <*>: denied", "cannot open /etc/some.conf: denied");
    assertMasked("cannot open <*>", "cannot open ~/x/y");
    assertMasked("cannot open '<*>'", "cannot open '/tmp/a b'".replace(" b", ""));
    assertMasked("load <*> now", "load C:\\Some\\file.dll now");
    assertMasked("get <*> now", "get https://example.org/a?b=c&d=%20#e now");
    assertMasked("read/write and/or", "read/write and/or");
  }

  @Test
  void keyValueListsKeepTheirKeys() {
    assertMasked("a=<*> b=<*>, c= d=word", "a=17 b=0x2, c= d=word");
    assertMasked("ok=<*> owner=<*>", "ok=true owner=null");
    assertMasked("true love", "true love");
  }

  @Test
  void identifiersAreValues() {
    assertMasked("id <*> ok", "id 123e4567-e89b-12d3-a456-426614174000 ok");
    assertMasked("key <*> ok", "key QWxhZGRpbjpvcGVuIHNlc2FtZQ+xYz/AbC== ok");
    assertMasked("blob <*> ok", "blob deadbeef1 ok");
  }

  @Test
  void aRandomIdInAngleBracketsIsOneValueWhateverBase64HasInIt() {
    assertMasked("user=<<*>>, session=<<*>>", "user=<eve>, session=<abC+deF/ghI=>");
    assertMasked("session=<<*>> ok", "session=<wPhzYa+Kb/gqAQ> ok");
    assertMasked("session=<<*>> ok", "session=<7+hzYaTKbLgq/Q==> ok");
    assertMasked("a <some long name> of it", "a <some long name> of it");
    assertMasked("cut <abC+deF", "cut <abC+deF");
  }

  @Test
  void oneWordInQuotesOrAngleBracketsIsAValue() {
    assertMasked("option \"<*>\" is unknown", "option \"colour\" is unknown");
    assertMasked("option '<*>', too", "option '--with=x', too");
    assertMasked("no key for `<*>'", "no key for `shared'");
    assertMasked("element <<*>> is closed", "element <policy> is closed");
    assertMasked("'<*>' is no mailbox", "'archive' is no mailbox");
  }

  @Test
  void severalWordsInQuotesAreNot() {
    assertMasked("said \"no such key\" twice", "said \"no such key\" twice");
    assertMasked("said 'go away' twice", "said 'go away' twice");
  }

  @Test
  void apostrophesAndArrowsQuoteNothing() {
    assertMasked("can't open user's mail", "can't open user's mail");
    assertMasked("a <- b -> c", "a <- b -> c");
    assertMasked("'tis the end", "'tis the end");
    assertMasked("f(x)'y' is", "f(x)'y' is");
  }

  @Test
  void quotesThatNameTheMessageStay() {
    assertMasked("<warn> link lost", "<warn> link lost");
    assertMasked("level=info msg=\"started\"", "level=info msg=\"started\"");
    assertMasked("{\"msg\":\"<*>\"}", "{\"msg\":\"x1y2\"}");
  }

  @Test
  void errorTextsAreValuesWherePunctuationAnnouncesThem() {
    assertMasked("cannot fork: <*>", "cannot fork: Resource temporarily unavailable");
    assertMasked("cannot fork: <*>", "cannot fork: Cannot allocate memory (12)");
    assertMasked("reading failed (<*>), again", "reading failed (Input/output error), again");
    assertMasked("TLS: <*>", "TLS: certificate verify failed");
    assertMasked("login: <*>", "login: User account has expired");
    assertMasked("child died: <*>", "child died: Segmentation fault");
  }

  @Test
  void sentencesThatBeginAsErrorTextsAreNot() {
    assertMasked("Permission denied", "Permission denied");
    assertMasked("error: Permission denied for you", "error: Permission denied for you");
    assertMasked("error: permission denied", "error: permission denied");
    assertMasked("error: Connection refused-ish", "error: Connection refused-ish");
    assertMasked("so No such device", "so No such device");
    assertMasked("error: No such devices", "error: No such devices");
  }

  @Test
  void theLongestErrorTextCounts() {
    assertMasked("open: <*>", "open: No such device or address");
    assertMasked("open: <*>: <*>", "open: /dev/x: Too many open files in system");
  }

  @Test
  void aPathAndItsErrorAreTwoValues() {
    assertMasked("cannot open <*>: <*>", "cannot open /etc/x: Permission denied");
  }

  @Test
  void namesOfSignalsAreValues() {
    assertMasked("caught <*>, leaving", "caught SIGTERM, leaving");
    assertMasked("caught <*>, leaving", "caught SIGUSR1, leaving");
    assertMasked("SIGNATURE and SIG and sigterm", "SIGNATURE and SIG and sigterm");
  }

  @Test
  void aJsonObjectBehindAMessageIsAValue() {
    assertMasked("event <*>", "event {\"a\": {\"b\": \"}\"}, \"c\": [1, 2]}");
    assertMasked("event <*> done", "event {\"a\":\"\\\"}\"} done");
    assertMasked("event <*>", "event {\"cut\": \"short");
    assertMasked("set {a, b}", "set {a, b}");
  }

  @Test
  void neighbouringValuesAreOne() {
    assertMasked("nodes <*> up", "nodes 1, 2, 3 and".replace(" and", "") + " up");
    assertMasked("speeds ( <*> )", "speeds ( 3552 3534 3375 )");
    assertMasked("range <*> ok", "range 10-20 (30) ok");
  }

  @Test
  void nothingInBracketsIsAValueToo() {
    assertMasked("at (<*>) by [<*>]", "at () by []");
    assertMasked("call() at once", "call() at once");
    assertMasked("request [<*>] ok", "request [-] ok");
    assertMasked("request [<*>] ok", "request [id42 - - -] ok");
    assertMasked("one - two", "one - two");
  }

  @Test
  void aVariableNeverReachesOutOfItsBracket() {
    assertMasked("task (run <*>). <*> sent", "task (run 17). 2128 bytes sent");
    assertMasked("call [<*>] <*> ok", "call [id42 - -] 192.0.2.7 ok");
    assertMasked("took <*> (<*>, daemon)", "took 1999 ms (54, daemon)");
    assertMasked("took <*> ok", "took 1999 ms ((54) [3]) 7 ok");
    assertMasked("built (tool <*> (vendor <*>)) <*>", "built (tool 12 (vendor 3-7)) 42");
  }

  @Test
  void bracketsThatPairWithNothingAreOnlyPunctuation() {
    assertMasked("list <*>) <*> end", "list 1) 22 end");
    assertMasked("from <*> end", "from 1 -> 2 end");
    assertMasked("deep " + "(".repeat(40) + "<*> end", "deep " + "(".repeat(40) + "17 end");
  }

  @Test
  void userNamesAreValuesWhereEnglishAnnouncesThem() {
    assertMasked("rejected invalid user <*> from <*>", "rejected invalid user eve from 192.0.2.7");
    assertMasked("rejected invalid user <*> from <*>", "rejected invalid user  from 192.0.2.7");
    assertMasked("opened for user <*>(uid=<*>)", "opened for user eve(uid=0)");
    assertMasked("no user known", "no user known");
  }

  @Test
  void scriptsWithoutBlanksEndWordsAtAscii() {
    assertMasked("用户<*>从<*>登录", "用户42从192.0.2.7登录");
    assertMasked("ошибка <*> узла", "ошибка 17 узла");
    assertMasked("שגיאה <*> בשרת", "שגיאה 17 בשרת");
  }

  @Test
  void controlBytesAreValues() {
    assertMasked("a<*>b<*>c", "a\0b\001\033c");
    assertMasked("a <*>b", "a \177b");
  }

  @Test
  void anyNumberOfBlanksIsOne() {
    assertMasked("a b", "  a \t  b ");
  }

  @Test
  void aHugeLineCostsBoundedSpaceAndEndsInAValue() {
    MaskedMessage masked = masked("word ".repeat(250_000));
    assertTrue(masked.length() <= MaskedMessage.MAX_LENGTH);
    assertEquals(MaskedMessage.MAX_WORDS, masked.words());
    assertMasked("blob <*> end", "blob " + "x".repeat(1 << 20) + " end");
  }

  @Test
  void shapesThatFailLateAreGivenUpEarly() {
    assertTrue(masked("a:".repeat(1 << 19) + "zzzzz").length() <= MaskedMessage.MAX_LENGTH);
    assertTrue(masked("ab+".repeat(1 << 19)).length() <= MaskedMessage.MAX_LENGTH);
    assertTrue(masked("((".repeat(1 << 19)).length() <= MaskedMessage.MAX_LENGTH);
    assertTrue(masked("{\"".repeat(1 << 19)).length() <= MaskedMessage.MAX_LENGTH);
  }

  @Property
  void anyBytesGiveWordsThatLieInTheLine(@ForAll byte[] line) {
    MaskedMessage masked = new MaskedMessage();
    new Masker().mask(line, 0, line.length, masked);
    int end = 0;
    for (int word = 0; word < masked.words(); word++) {
      assertTrue(masked.wordFrom(word) >= end && masked.wordTo(word) >= masked.wordFrom(word));
      end = masked.wordTo(word);
    }
    assertTrue(end <= line.length);
    for (int slot = 0; slot < masked.slots(); slot++) {
      assertTrue(
          masked.slotFrom(slot) <= masked.slotTo(slot) && masked.slotTo(slot) <= line.length);
    }
  }

  private static MaskedMessage masked(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    MaskedMessage masked = new MaskedMessage();
    new Masker().mask(bytes, 0, bytes.length, masked);
    return masked;
  }

  private static void assertMasked(String expected, String line) {
    MaskedMessage masked = masked(line);
    String text = new String(masked.bytes(), 0, masked.length(), StandardCharsets.UTF_8);
    assertEquals(expected, text.replace(MaskedPattern.VARIABLE_WORD, "<*>"));
  }
}
