package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineBufferTest {
  private static final int HOLE = 64;
  private static final int LONGEST = 256;
  private final LogScene scene = new LogScene(new LineBuffer(HOLE, LONGEST));

  @Test
  void linesAreTheSameInWhateverChunksTheyCome() {
    StringBuilder text = new StringBuilder();
    for (int length = 0; length < 100; length++) {
      text.append("x".repeat(length)).append('\n');
    }
    assertEquals(text.toString(), scene.write(text.toString()).run().text());
  }

  @Test
  void theLongestLineIsKeptWhole() {
    String line = "x".repeat(LONGEST) + "\n";
    assertEquals(line + line + "y\n", scene.write(line + line + "y\n").run().text());
  }

  @Test
  void ofALongerLineTheBeginningIsKeptWithItsLengthWhereverItStands() {
    for (int before = 0; before < 4 * LONGEST; before += 7) {
      for (int length : new int[] {LONGEST + 1, 2 * LONGEST, 2 * LONGEST + 1, 9 * LONGEST}) {
        LogScene other = new LogScene(new LineBuffer(HOLE, LONGEST));
        String lines = "a line\n".repeat(before / 7);
        other.write(lines + "x".repeat(length) + "\nnext\n");
        assertEquals(lines + cut(length) + "next\n", other.run().text());
        assertEquals("", other.run().text());
      }
    }
  }

  private static String cut(int length) {
    return "x".repeat(LONGEST) + " [cut here, after " + LONGEST + " of " + length + " bytes]\n";
  }

  @Test
  void whoTakesACutLineLearnsHowMuchOfItStandsInTheLog() {
    Collected sink = new Collected();
    scene.write("first\n" + "x".repeat(LONGEST + 1) + "\n" + "\0".repeat(HOLE) + "last\n");
    scene.run(sink);
    assertEquals(List.of(LONGEST, 0), sink.cuts());
  }

  @Test
  void aRunOfNulBytesIsOneLineWithItsLengthAndWhatFollowsIsALineOfItsOwn() {
    for (int before = 0; before < 3 * LONGEST; before += 5) {
      for (int nul : new int[] {HOLE, HOLE + 1, LONGEST, 9 * LONGEST}) {
        LogScene other = new LogScene(new LineBuffer(HOLE, LONGEST));
        String lines = "line\n".repeat(before / 5);
        other.write(lines + "half a" + "\0".repeat(nul) + "next\n" + "\0".repeat(nul) + "\nlast\n");
        assertEquals(
            lines + "half a [" + nul + " NUL bytes]\nnext\n[" + nul + " NUL bytes]\nlast\n",
            other.run().text());
        assertEquals("", other.run().text());
      }
    }
  }

  @Test
  void aFewNulBytesArePartsOfTheirLine() {
    String line = "a" + "\0".repeat(HOLE - 1) + "b\n";
    assertEquals(line.repeat(9), scene.write(line.repeat(9)).run().text());
  }

  @Test
  void anEndlessHalfLineIsNotKeptBack() {
    assertEquals(cut(3 * LONGEST), scene.write("x".repeat(3 * LONGEST)).run().text());
    assertEquals("xy\n", scene.write("xy\n").run().text());
    assertEquals("[900 NUL bytes]\n", scene.write("\0".repeat(900)).run().text());
  }

  @Test
  void aHalfLineBehindARunOfNulBytesWaits() {
    assertEquals("[100 NUL bytes]\n", scene.write("\0".repeat(100) + "half").run().text());
    assertEquals("half a line\n", scene.write(" a line\n").run().text());
  }

  @Test
  void bytesAreOnlyBytes() {
    String text = "nul \0 escape \033[31m high \377\376 return \r\n";
    assertEquals(text, scene.write(text).run().text());
  }

  @Test
  void everyChunkSaysWhereItStandsInTheContentEvenBehindACutLine() {
    Collected sink = new Collected();
    scene.write("a\n".repeat(50) + "x".repeat(LONGEST + 1) + "\nb\n");
    scene.run(sink);
    List<Long> offsets = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    for (Chunk chunk : sink.chunks()) {
      offsets.add(chunk.offset(chunk.from()));
      ends.add(chunk.offset(chunk.to()));
      assertEquals("/var/log/syslog", chunk.generation().log());
    }
    assertEquals(List.of(0L, 100L, 100L + LONGEST + 2), offsets);
    assertEquals(100L + LONGEST + 4, ends.get(2));
  }

  @Test
  void aChunkBeginsWhereReadingStarts() {
    scene.write("first\n").run();
    Collected sink = new Collected();
    scene.write("second\n").run(sink);
    Chunk chunk = sink.chunks().get(0);
    assertEquals(6, chunk.offset(chunk.from()));
  }

  @Test
  void everyChunkFillsTheBuffer() {
    List<Integer> chunks = new ArrayList<>();
    scene.write("a\n".repeat(1000));
    scene.run(
        new LineSink() {
          @Override
          public void lines(Chunk lines) {
            chunks.add(lines.length());
          }

          @Override
          public void entry(Chunk entry) {
            throw new AssertionError("a file has no entries");
          }

          @Override
          public void cut(Chunk line, int kept) {
            throw new AssertionError("no line is too long");
          }

          @Override
          public void end() {
            throw new AssertionError("a source does not say so");
          }
        });
    assertEquals((2000 + 2 * LONGEST - 1) / (2 * LONGEST), chunks.size());
  }
}
