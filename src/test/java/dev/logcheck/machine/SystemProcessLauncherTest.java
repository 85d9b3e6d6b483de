package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SystemProcessLauncherTest {
  private static final List<String> TRUE = List.of("/bin/true");
  private static final Path ENDLESS = Path.of("/dev/zero");

  @Test
  void ofAFileNothingMayBeLeftUnread() throws Exception {
    assertEquals(Command.UNREAD, status(Command.withFiles(TRUE, ENDLESS, Path.of("/dev/null"))));
  }

  @Test
  void ofATerminalNothingIsReadButByTheProgram() throws Exception {
    assertEquals(0, status(Command.onTerminal(TRUE, ENDLESS)));
  }

  private static int status(Command command) throws Exception {
    return new SystemProcessLauncher().start(command).waitFor();
  }
}
