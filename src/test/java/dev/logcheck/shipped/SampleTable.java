package dev.logcheck.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples for one rule file: blocks of lines that its rules match, each followed by near misses
 * that they must not match.
 *
 * <p>{@code + LINE} is a match, {@code - LINE} a near miss, a blank line ends a block.
 */
record SampleTable(List<Block> blocks) {

  /** Lines that belong to the same rules. */
  record Block(List<SampledMessage> matches, List<SampledMessage> nearMisses) {}

  static SampleTable read(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (String block : Files.readString(file).split("\n\n+", -1)) {
      blocks.add(new Block(lines(block, "+ "), lines(block, "- ")));
    }
    return new SampleTable(blocks);
  }

  private static List<SampledMessage> lines(String block, String mark) {
    return block
        .lines()
        .filter(line -> line.startsWith(mark))
        .map(line -> new SampledMessage(line.substring(mark.length())))
        .toList();
  }

  List<SampledMessage> matches() {
    return blocks.stream().flatMap(block -> block.matches().stream()).toList();
  }

  List<SampledMessage> nearMisses() {
    return blocks.stream().flatMap(block -> block.nearMisses().stream()).toList();
  }
}
