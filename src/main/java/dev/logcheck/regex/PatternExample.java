package dev.logcheck.regex;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Lines that a pattern matches, read off its syntax tree with branches, characters and repeats
 * chosen by chance: the same ones every time.
 *
 * <p>Used to find out cheaply which of many patterns could match whatever this one matches: those
 * that match all examples. Each is made when it is asked for, since the first few settle most
 * questions.
 */
public final class PatternExample {
  /** Repeats beyond the fewest that are demanded: few as a rule, many now and then. */
  private static final int MORE = 3;

  private static final int MANY = 40;

  private final SplittableRandom random;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Map<Integer, byte[]> groups = new HashMap<>();

  private PatternExample(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Lines for {@code pattern}, without end.
   *
   * @return lines that it matches, unless its assertions or back-references demand what cannot be
   *     read off: whoever uses them tries that
   * @throws PatternSyntaxException if the pattern is malformed
   */
  public static Stream<byte[]> of(byte[] pattern) throws PatternSyntaxException {
    Node tree = PatternReader.read(pattern, new NodePool()).tree();
    return LongStream.iterate(0, seed -> seed + 1)
        .mapToObj(seed -> new PatternExample(seed).line(tree));
  }

  private byte[] line(Node tree) {
    append(tree);
    return line.toByteArray();
  }

  private void append(Node node) {
    if (node instanceof Node.OneOf oneOf) {
      append(oneOf.set());
    } else if (node instanceof Node.Concatenation row) {
      row.items().forEach(this::append);
    } else if (node instanceof Node.Alternation alternation) {
      append(alternation.branches().get(random.nextInt(alternation.branches().size())));
    } else if (node instanceof Node.Repetition repetition) {
      repeat(repetition);
    } else if (node instanceof Node.CapturingGroup group) {
      int start = line.size();
      append(group.body());
      String whole = line.toString(StandardCharsets.ISO_8859_1);
      groups.put(group.number(), whole.substring(start).getBytes(StandardCharsets.ISO_8859_1));
    } else if (node instanceof Node.BackReference reference) {
      line.writeBytes(groups.getOrDefault(reference.number(), new byte[0]));
    }
  }

  private void repeat(Node.Repetition repetition) {
    int most = repetition.min() + (random.nextInt(8) == 0 ? MANY : MORE);
    if (repetition.max() != Node.Repetition.UNBOUNDED) {
      most = Math.min(most, repetition.max());
    }
    int times = random.nextInt(repetition.min(), most + 1);
    for (int i = 0; i < times; i++) {
      append(repetition.body());
    }
  }

  /** A visible character if there is one. */
  private void append(CharacterSet set) {
    int[] visible = new int['~' - ' ' + 1];
    int members = 0;
    for (int c = ' '; c <= '~'; c++) {
      if (set.containsAscii(c)) {
        visible[members++] = c;
      }
    }
    if (members > 0) {
      line.write(visible[random.nextInt(members)]);
    } else {
      appendInvisible(set);
    }
  }

  private void appendInvisible(CharacterSet set) {
    for (int c = 0; c <= 0xFFFF; c++) {
      if (c != '\n' && !Character.isSurrogate((char) c) && set.contains(c)) {
        line.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        return;
      }
    }
    for (int b = 0x80; b <= 0xff; b++) {
      if (set.isRawByte(b)) {
        line.write(b);
        return;
      }
    }
  }
}
