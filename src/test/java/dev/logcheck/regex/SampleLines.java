package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/**
 * Makes lines that a syntax tree matches, and lines one edit away from them.
 *
 * <p>Assertions are not looked at, so where a pattern has any inside, some samples miss.
 */
final class SampleLines {
  private static final int[] BEYOND_ASCII = {
    0xe9, 0xc9, 0xdf, 0xd7, 0xa0, 0x2003, 0x20ac, 0x65e5, 0x3042, 0xfffd, 0x10400, 0x1f600
  };
  private static final String EDITS = "a b-_.:/1(é]\u20ac\0[^$*Z\t~";

  private final Random random;
  private final byte[][] groups = new byte[10][0];

  SampleLines(Random random) {
    this.random = random;
  }

  /** A line that the tree matches, with something around it now and then. */
  byte[] matching(Node tree) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    if (random.nextInt(6) == 0) {
      line.writeBytes(noise());
    }
    write(tree, line);
    if (random.nextInt(6) == 0) {
      line.writeBytes(noise());
    }
    return line.toByteArray();
  }

  /** The line with one byte or character inserted, deleted or replaced. */
  byte[] edited(byte[] line) {
    ByteArrayOutputStream edited = new ByteArrayOutputStream();
    int at = random.nextInt(line.length + 1);
    boolean deletes = random.nextBoolean();
    edited.write(line, 0, at);
    if (!deletes || random.nextBoolean()) {
      edited.writeBytes(noise());
    }
    int from = Math.min(line.length, deletes ? at + 1 : at);
    edited.write(line, from, line.length - from);
    return edited.toByteArray();
  }

  private byte[] noise() {
    if (random.nextInt(8) == 0) {
      return new byte[] {(byte) (0x80 + random.nextInt(0x80))};
    }
    int at = random.nextInt(EDITS.length());
    return EDITS.substring(at, at + 1).getBytes(UTF_8);
  }

  private void write(Node node, ByteArrayOutputStream line) {
    if (node instanceof Node.OneOf oneOf) {
      write(oneOf.set(), line);
    } else if (node instanceof Node.Concatenation row) {
      row.items().forEach(item -> write(item, line));
    } else if (node instanceof Node.Alternation alternation) {
      write(alternation.branches().get(random.nextInt(alternation.branches().size())), line);
    } else if (node instanceof Node.Repetition repetition) {
      int count = count(repetition);
      for (int i = 0; i < count; i++) {
        write(repetition.body(), line);
      }
    } else if (node instanceof Node.CapturingGroup group) {
      int start = line.size();
      write(group.body(), line);
      byte[] all = line.toByteArray();
      groups[group.number()] = java.util.Arrays.copyOfRange(all, start, all.length);
    } else if (node instanceof Node.BackReference reference) {
      line.writeBytes(groups[reference.number()]);
    }
  }

  private int count(Node.Repetition repetition) {
    int most =
        repetition.max() == Node.Repetition.UNBOUNDED ? repetition.min() + 4 : repetition.max();
    return random.nextInt(4) == 0
        ? most
        : repetition.min() + random.nextInt(most - repetition.min() + 1);
  }

  private void write(CharacterSet set, ByteArrayOutputStream line) {
    for (int raw = 128; raw < 256; raw++) {
      if (set.isRawByte(raw)) {
        line.write(raw);
        return;
      }
    }
    for (int tries = 0; tries < 200; tries++) {
      int candidate =
          random.nextInt(6) == 0
              ? BEYOND_ASCII[random.nextInt(BEYOND_ASCII.length)]
              : tries < 100 ? 0x20 + random.nextInt(0x5f) : random.nextInt(0x80);
      if (candidate != '\n' && set.contains(candidate)) {
        line.writeBytes(new String(Character.toChars(candidate)).getBytes(UTF_8));
        return;
      }
    }
    int only = set.beyondAscii().first();
    if (only >= 0) {
      line.writeBytes(new String(Character.toChars(only)).getBytes(UTF_8));
    }
  }
}
