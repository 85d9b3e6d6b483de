package dev.logcheck.run;

import dev.logcheck.machine.Surroundings;
import java.util.List;

/** What root is told: the program reads what attackers write, and needs no more than group adm. */
public record RootAdvice(List<String> arguments) {

  public void print(Surroundings surroundings) {
    String command = String.join(" ", arguments);
    String logcheck = command.isEmpty() ? "logcheck" : "logcheck " + command;
    surroundings.out().println("logcheck should not be run as root. Use su to invoke logcheck:");
    surroundings.out().println("su -s /bin/bash -c \"/usr/sbin/" + logcheck + "\" logcheck");
    // With the full stop of Debian's logcheck, whose own tests compare this byte for byte.
    surroundings.out().println("Or use sudo: sudo -u logcheck " + logcheck + ".");
    // Not every machine has sudo.
    if (surroundings.terminal()) {
      surroundings.out().println("Or use runuser: runuser -u logcheck -- " + logcheck);
    }
  }
}
