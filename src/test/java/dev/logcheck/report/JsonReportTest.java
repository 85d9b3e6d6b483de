package dev.logcheck.report;

import static dev.logcheck.report.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonReportTest {

  @Test
  void reportsLookAsTheyAlwaysDid() {
    Samples.all().forEach((name, report) -> assertGolden(name + ".ndjson", groups(report)));
    assertGolden("whole-lines.ndjson", lines(Samples.whole()));
  }

  @Test
  void everyLineFitsTheSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReport.class.getResourceAsStream(JsonReport.SCHEMA));
    Samples.all()
        .forEach(
            (name, report) -> {
              groups(report).lines().forEach(line -> assertFits(schema, line));
              lines(report).lines().forEach(line -> assertFits(schema, line));
            });
  }

  @Test
  void theSchemaRefusesWhatItDoesNotDescribe() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonReport.class.getResourceAsStream(JsonReport.SCHEMA));
    String extra = "{\"type\":\"notice\",\"text\":\"x\",\"more\":1}";
    assertFalse(schema.validate(extra, InputFormat.JSON).isEmpty());
  }

  private static void assertFits(Schema schema, String line) {
    assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
  }

  private static String groups(Report report) {
    return Reports.text(JsonReport.ofGroups(Samples.summaries()), report);
  }

  private static String lines(Report report) {
    return Reports.text(JsonReport.ofLines(ZoneOffset.UTC), report);
  }
}
