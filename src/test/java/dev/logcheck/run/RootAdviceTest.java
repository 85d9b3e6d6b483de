package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Jimfs;
import dev.logcheck.Logcheck;
import dev.logcheck.machine.FakeMachine;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What root is told who would read logs with all rights. */
final class RootAdviceTest {
  private static final String DEBIAN =
      """
      logcheck should not be run as root. Use su to invoke logcheck:
      su -s /bin/bash -c "/usr/sbin/logcheck -o" logcheck
      Or use sudo: sudo -u logcheck logcheck -o.
      """;

  @Test
  void aScriptGetsTheWordsOfDebiansLogcheck() {
    assertEquals(DEBIAN, told(false));
  }

  @Test
  void onATerminalTheCommandThatEveryMachineHasIsNamedToo() {
    assertEquals(DEBIAN + "Or use runuser: runuser -u logcheck -- logcheck -o\n", told(true));
  }

  private static String told(boolean terminal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FakeMachine machine = new FakeMachine(Jimfs.newFileSystem(), out, new StringWriter());
    machine.asRoot().onATerminal(terminal);
    assertEquals(1, Logcheck.run(new String[] {"-o"}, machine.surroundings()));
    return out.toString(StandardCharsets.UTF_8);
  }
}
