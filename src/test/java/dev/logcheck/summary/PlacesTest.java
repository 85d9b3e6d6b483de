package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where two values are enough to make a word a variable, as seen in the groups. */
final class PlacesTest {
  /** Without it, a program with an instance is what a line begins with. */
  private static final String TAG = "Nov  9 12:01:01 web1 mate: ";

  private static void assertOneGroup(String template, String... lines) {
    assertEquals(List.of(lines.length + " " + template), Lines.of(lines).groups());
  }

  private static void assertKeptApart(String... lines) {
    assertEquals(lines.length, Lines.of(lines).groups().size());
  }

  @Test
  void aWordBehindAKeyOrPrepositionIsAValue() {
    assertOneGroup("no mail for <*> today", "no mail for ada today", "no mail for bea today");
    assertOneGroup("the user <*> left", "the user ada left", "the user bea left");
    assertOneGroup("call from <*> lost", "call from ada lost", "call from bea lost");
  }

  @Test
  void aVerbBehindToIsNone() {
    assertKeptApart("took long to spawn it", "took long to destroy it");
  }

  @Test
  void aWordBehindAColonOrInBracketsIsAValue() {
    assertOneGroup("set state: <*> now", "set state: idle now", "set state: busy now");
    assertOneGroup("became a monitor (<*>).", "became a monitor (ada).", "became a monitor (bea).");
  }

  @Test
  void theInstanceBehindANameIsAValueWhateverFollows() {
    assertOneGroup(
        "imap(<*>)<<*>>: mailbox was deleted",
        TAG + "imap(ada)<17>: mailbox was deleted",
        TAG + "imap(bea)<18>: mailbox was deleted");
    assertKeptApart(TAG + "imap(ada): mailbox was deleted", TAG + "pop3(ada): mailbox was deleted");
    assertKeptApart(
        TAG + "mod(cron:auth): token was refused", TAG + "mod(sshd:auth): token was refused");
  }

  @Test
  void theLastWordIsAValue() {
    assertOneGroup("cannot own <*>", "cannot own ada", "cannot own bea");
  }

  @Test
  void aTagBeforeTheMessageIsAValue() {
    assertOneGroup(
        "<*>: mailbox was deleted", "ada: mailbox was deleted", "bea: mailbox was deleted");
    assertKeptApart("error: mailbox was deleted", "warning: mailbox was deleted");
  }

  @Test
  void anIdentifierIsAValue() {
    assertOneGroup("end of <*> seen", "end of main.timer seen", "end of spool.timer seen");
  }

  @Test
  void severalPlacesAreOpenedTogether() {
    assertOneGroup(
        "map from <*> for <*> failed",
        "map from ada for bea failed",
        "map from cleo for dora failed");
  }

  @Test
  void whatHappenedIsNoValue() {
    assertKeptApart("link to peer: opened", "link to peer: closed");
    assertKeptApart("job is in preparation", "job is in execution");
    assertKeptApart("port is down", "port is up");
    assertKeptApart("state of disk: Active", "state of disk: Passive");
  }

  @Test
  void theSuperuserIsNotJustAnotherUser() {
    assertKeptApart("mail for root came in", "mail for ada came in");
  }

  @Test
  void fewWordsThatNameTheMessageAreNotEnough() {
    assertKeptApart("invalid ada", "invalid bea");
  }

  @Test
  void theValuesOfARecordAreVariableOnceTheyAreMoreThanThree() {
    assertKeptApart(
        "new group: name=users, made", "new group: name=sudo, made", "new group: name=adm, made");
    assertOneGroup(
        "new group: name=<*>, made",
        "new group: name=users, made",
        "new group: name=sudo, made",
        "new group: name=games, made",
        "new group: name=adm, made");
  }

  @Test
  void keysBeforeAVariableNeedMoreValues() {
    assertKeptApart(
        "source 192.0.2.1 new minpoll 5",
        "source 192.0.2.1 new maxpoll 5",
        "source 192.0.2.1 new maxdelay 5",
        "source 192.0.2.1 new maxdelayratio 5",
        "source 192.0.2.1 new polltarget 5",
        "source 192.0.2.1 new minstratum 5");
  }

  @Test
  void capitalisedVerbsNeedMoreValues() {
    assertKeptApart(
        "XMT: Solicit on eth0",
        "XMT: Request on eth0",
        "XMT: Renew on eth0",
        "XMT: Rebind on eth0",
        "XMT: Decline on eth0",
        "XMT: Confirm on eth0");
  }
}
