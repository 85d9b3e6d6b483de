package dev.logcheck.ruletest;

import dev.logcheck.regex.Matcher;
import dev.logcheck.regex.PatternSet;
import dev.logcheck.regex.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that nobody has logged yet, made from one of a group: a rule for the group that matches
 * them would hide what it was not drafted for.
 */
final class Probes {
  /** Messages of {@link GuardedMessage}, as the programs write them. */
  private static final List<String> IMPORTANT =
      List.of(
          "Accepted password for root from 203.0.113.9 port 40022 ssh2",
          "pam_unix(sshd:session): session opened for user root(uid=0) by (uid=0)",
          "   alice : TTY=pts/0 ; PWD=/home/alice ; USER=root ; COMMAND=/bin/sh -c id",
          "(root) CMD (/bin/sh -c id)",
          "new user: name=mallory, UID=0, GID=0, home=/root, shell=/bin/sh, from=none");

  /** With a blank and without one; no argument of a program is likely to be the like. */
  private static final List<String> COMMANDS = List.of("/bin/sh -c id", "/tmp/probe");

  private final LineParts line;

  Probes(LineParts line) {
    this.line = line;
  }

  /** An important message that the rule matches in the place of its own; empty if there is none. */
  String importantMatch(byte[] rule) {
    Matcher matcher = matcher(rule);
    for (String message : IMPORTANT) {
      if (matches(matcher, line.header() + line.program() + message)) {
        return message.strip();
      }
    }
    return "";
  }

  /** Whether the rule matches the line with another command, or another part of its command. */
  boolean takesAnyCommand(byte[] rule) {
    String message = line.program() + String.join("", line.message());
    int command = GuardedMessage.commandStart(message);
    Matcher matcher = matcher(rule);
    return command >= 0
        && (variants(line.program().length(), command).stream()
                .anyMatch(variant -> matches(matcher, line.header() + line.program() + variant))
            || matchesInstead(matcher, message.substring(0, command)));
  }

  private boolean matchesInstead(Matcher matcher, String beginning) {
    return COMMANDS.stream()
        .anyMatch(
            command ->
                matches(matcher, line.header() + beginning + command)
                    || matches(matcher, line.header() + beginning + command + ")"));
  }

  /** The message with another value in one of its variables that belong to the command. */
  private List<String> variants(int programLength, int command) {
    List<String> variants = new ArrayList<>();
    List<String> parts = line.message();
    int start = programLength;
    for (int i = 0; i < parts.size(); i++) {
      int end = start + parts.get(i).length();
      if (i % 2 == 1 && end > command) {
        for (String value : COMMANDS) {
          variants.add(
              String.join("", parts.subList(0, i))
                  + value
                  + String.join("", parts.subList(i + 1, parts.size())));
        }
      }
      start = end;
    }
    return variants;
  }

  private static boolean matches(Matcher matcher, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    return !matcher.match(bytes, 0, bytes.length).isEmpty();
  }

  private static Matcher matcher(byte[] rule) {
    try {
      PatternSet.Builder pattern = PatternSet.builder();
      pattern.add(rule);
      return pattern.build().newMatcher();
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("rules that compile only", e);
    }
  }
}
