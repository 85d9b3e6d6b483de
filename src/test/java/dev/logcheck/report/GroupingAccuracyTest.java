package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupingAccuracyTest {

  @Test
  void aGroupCountsOnlyIfItIsExactlyRight() {
    GroupingAccuracy accuracy =
        GroupingAccuracy.of(List.of("a", "a", "b", "b", "c"), List.of("1", "1", "2", "3", "4"));
    assertEquals(new GroupingAccuracy(5, 3, 4, 3, 2), accuracy);
    assertEquals(0.6, accuracy.accuracy());
    assertEquals(4.0 / 7, accuracy.f1());
  }

  @Test
  void labelsAreReadFromATable(@TempDir Path directory) throws IOException {
    Path table = directory.resolve("labels.csv");
    Files.writeString(table, "LineId,Content,EventId\r\n1,\"a, \"\"b\"\"\nc\",E1\n2,d,E2");
    assertEquals(List.of("E1", "E2"), LabelledLog.events(table));
  }
}
