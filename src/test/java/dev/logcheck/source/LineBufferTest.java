package dev.logcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineBufferTest {
  private static final int USUAL = 64;
  private static final int LONGEST = 256;
  private final LogScene scene = new LogScene(new LineBuffer(USUAL, LONGEST));

  @Test
  void linesAreTheSameInWhateverChunksTheyCome() {
    StringBuilder text = new StringBuilder();
    for (int length = 0; length < 100; length++) {
      text.append("x".repeat(length)).append('\n');
    }
    assertEquals(text.toString(), scene.write(text.toString()).run().text());
  }

  @Test
  void theBufferGrowsForALongLine() {
    String line = "x".repeat(LONGEST - 1) + "\n";
    LogScene.Run run = scene.write(line).run();
    assertEquals(line, run.text());
    assertEquals(List.of(), run.notices());
  }

  @Test
  void aLineLongerThanTheBufferMayGrowComesInPiecesAndIsSaid() {
    LogScene.Run run = scene.write("x".repeat(2 * LONGEST + 1) + "\nnext\n").run();
    String piece = "x".repeat(LONGEST) + "\n";
    assertEquals(piece + piece + "x\nnext\n", run.text());
    assertEquals(
        List.of("/var/log/syslog: a line longer than the buffer was cut 2 times"), run.notices());
    assertEquals("", scene.run().text());
  }

  @Test
  void anEndlessHalfLineIsNotKeptBack() {
    assertEquals("x".repeat(LONGEST) + "\n", scene.write("x".repeat(LONGEST + 10)).run().text());
    assertEquals("x".repeat(10) + "y\n", scene.write("y\n").run().text());
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
    assertEquals(List.of(0L, 64L, 100L, 100L + LONGEST), offsets);
    assertEquals(100L + LONGEST + 4, ends.get(3));
  }

  @Test
  void aGenerationIsKnownByItsFirstBytesWhereverReadingStarts() {
    scene.write("first\n").run();
    Collected sink = new Collected();
    scene.write("second\n").run(sink);
    Chunk chunk = sink.chunks().get(0);
    assertEquals(6, chunk.offset(chunk.from()));
    assertEquals("first\nsecond\n", new String(chunk.generation().head(), UTF_8));
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
          public void end() {
            throw new AssertionError("a source does not say so");
          }
        });
    assertEquals((2000 + USUAL - 1) / USUAL, chunks.size());
  }
}
