package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Makes patterns that cover the grammar, odd corners and mistakes included. */
final class RandomPatterns {
  private static final String[] CHARACTERS = {
    "a", "b", "c", "a", "b", "é", "€", "_", "1", "-", " ", "]", "}", ",", "日", "/", "x"
  };
  private static final String[] ESCAPES = {
    "\\w", "\\W", "\\s", "\\S", "\\.", "\\[", "\\\\", "\\*", "\\{", "\\}", "\\(", "\\)", "\\|",
    "\\^", "\\$", "\\a", "\\é", "\\/", "\\-", "\\]", "\\0"
  };
  private static final String[] ASSERTIONS = {
    "^", "$", "^", "$", "\\<", "\\>", "\\b", "\\B", "\\`", "\\'"
  };
  private static final String[] REPEATS = {
    "*",
    "+",
    "?",
    "{2}",
    "{1,}",
    "{,2}",
    "{1,3}",
    "{0}",
    "{,}",
    "{0,1}",
    "{3}",
    "{2,1}",
    "{",
    "{a}",
    "{1",
    "{1,2",
    "{}",
    "{,",
    "*?",
    "+*",
    "{1,2}{2}",
    "{32768}",
    "{1}"
  };
  private static final String[] MEMBERS = {
    "a",
    "b",
    "é",
    "€",
    "a-c",
    "0-9",
    "[:alpha:]",
    "[:digit:]",
    "[:space:]",
    "[:upper:]",
    "[:punct:]",
    "[:alnum:]",
    "[=a=]",
    "[.a.]",
    "[.-.]",
    "[.a.]-[.c.]",
    "a-[.c.]",
    "+--",
    "\\",
    ".",
    "*",
    "[",
    ":",
    "_",
    " ",
    "^",
    "$",
    "[:cntrl:]",
    "[:print:]",
    "[:graph:]",
    "[:blank:]",
    "[:xdigit:]",
    "[:lower:]",
    "x",
    "1"
  };
  private static final String[] ODD_MEMBERS = {
    "c-a",
    "[:foo:]",
    "[=ab=]",
    "[.space.]",
    "a-é",
    "[:",
    "[=",
    "[.",
    "-",
    "[=é=]",
    "a-a",
    "[:alpha:]-z",
    "[=a=]-c",
    "é-ü"
  };

  private final Random random;
  private int groups;

  RandomPatterns(Random random) {
    this.random = random;
  }

  byte[] next() {
    groups = 0;
    ByteArrayOutputStream pattern = new ByteArrayOutputStream();
    if (random.nextInt(4) == 0) {
      append(pattern, "^");
    }
    alternation(pattern, 3);
    if (random.nextInt(4) == 0) {
      append(pattern, "$");
    }
    if (random.nextInt(60) == 0) {
      append(pattern, pick("(", ")", "[", "\\", "*", "{", "|"));
    }
    return pattern.toByteArray();
  }

  private void alternation(ByteArrayOutputStream pattern, int depth) {
    int branches = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
    for (int i = 0; i < branches; i++) {
      if (i > 0) {
        append(pattern, "|");
      }
      int pieces = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
      for (int j = 0; j < pieces; j++) {
        piece(pattern, depth);
      }
    }
  }

  private void piece(ByteArrayOutputStream pattern, int depth) {
    if (random.nextInt(40) == 0) {
      append(pattern, pick(REPEATS));
    }
    atom(pattern, depth);
    if (random.nextInt(3) == 0) {
      append(pattern, pick(REPEATS));
    }
  }

  private void atom(ByteArrayOutputStream pattern, int depth) {
    switch (random.nextInt(16)) {
      case 0, 1 -> append(pattern, ".");
      case 2, 3 -> bracket(pattern);
      case 4 -> append(pattern, pick(ESCAPES));
      case 5 -> append(pattern, pick(ASSERTIONS));
      case 6, 7, 8 -> group(pattern, depth);
      case 9 -> backReference(pattern);
      case 10 -> rawByte(pattern);
      default -> append(pattern, pick(CHARACTERS));
    }
  }

  private void group(ByteArrayOutputStream pattern, int depth) {
    if (depth == 0) {
      append(pattern, "a");
      return;
    }
    append(pattern, "(");
    alternation(pattern, depth - 1);
    append(pattern, ")");
    groups++;
  }

  private void backReference(ByteArrayOutputStream pattern) {
    if (groups > 0 && random.nextInt(3) == 0) {
      append(pattern, "\\" + (1 + random.nextInt(Math.min(9, groups))));
    } else {
      append(pattern, "b");
    }
  }

  private void rawByte(ByteArrayOutputStream pattern) {
    if (random.nextInt(8) == 0) {
      pattern.write(0x80 + random.nextInt(0x80));
    } else {
      append(pattern, "a");
    }
  }

  private void bracket(ByteArrayOutputStream pattern) {
    append(pattern, random.nextInt(3) == 0 ? "[^" : "[");
    if (random.nextInt(10) == 0) {
      append(pattern, pick("]", "-"));
    }
    int members = 1 + random.nextInt(3);
    for (int i = 0; i < members; i++) {
      append(pattern, random.nextInt(25) == 0 ? pick(ODD_MEMBERS) : pick(MEMBERS));
    }
    if (random.nextInt(40) == 0) {
      pattern.write(0x80 + random.nextInt(0x80));
    }
    append(pattern, random.nextInt(10) == 0 ? "-]" : "]");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static void append(ByteArrayOutputStream pattern, String text) {
    pattern.writeBytes(text.getBytes(UTF_8));
  }
}
