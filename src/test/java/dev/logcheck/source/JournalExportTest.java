package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entries as systemd's description of the export format has them. */
final class JournalExportTest {
  private static final Set<String> NAMES =
      Set.of("MESSAGE", "_COMM", "_EXE", "SYSLOG_IDENTIFIER", "OTHER", "A", "B");

  private static JournalExport export(String text) {
    return new JournalExport(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), NAMES);
  }

  private static String binary(String name, String value) {
    int size = value.length();
    return "%s\n%c%c%c\0\0\0\0\0%s\n"
        .formatted(name, size & 0xff, size >> 8 & 0xff, size >> 16, value);
  }

  @Test
  void entriesComeOneAfterTheOther() throws IOException {
    JournalExport export = export("_COMM=su\nMESSAGE=a=b\n\n_COMM=cron\n\n");
    assertTrue(export.next());
    assertEquals("su", export.field("_COMM"));
    assertEquals("a=b", export.field("MESSAGE"));
    assertTrue(export.next());
    assertEquals("cron", export.field("_COMM"));
    assertEquals("", export.field("MESSAGE"));
    assertFalse(export.next());
  }

  @Test
  void aBinaryFieldMayHoldWhatLooksLikeOtherFields() throws IOException {
    JournalExport export =
        export(binary("MESSAGE", "x\n_EXE=/usr/bin/su\n\n_COMM=su\n\0") + "_COMM=evil\n\n");
    assertTrue(export.next());
    assertEquals("x\n_EXE=/usr/bin/su\n\n_COMM=su\n\0", export.field("MESSAGE"));
    assertEquals("", export.field("_EXE"));
    assertEquals("evil", export.field("_COMM"));
    assertFalse(export.next());
  }

  @Test
  void ofALargeFieldTheBeginningIsKept() throws IOException {
    String large = "x".repeat(3_000_000);
    JournalExport export =
        export(binary("MESSAGE", large) + "OTHER=" + large + "\n" + large + "=1\n_COMM=su\n\n");
    assertTrue(export.next());
    assertEquals("x".repeat(JournalExport.KEPT), export.field("MESSAGE"));
    assertEquals("x".repeat(JournalExport.KEPT), export.field("OTHER"));
    assertEquals("su", export.field("_COMM"));
  }

  @Test
  void ofAMessageInBytesMoreIsKeptAndItsLengthIsKnown() throws IOException {
    JournalExport export =
        export(binary("MESSAGE", "\u0007".repeat(3_000_000)) + "\nMESSAGE=text\n\n");
    assertTrue(export.next());
    assertEquals(JournalExport.LONGEST_MESSAGE, export.message().length);
    assertEquals(3_000_000, export.messageLength());
    assertTrue(export.next());
    assertEquals(0, export.message().length);
  }

  @Test
  void anEmptyBinaryFieldIsEmpty() throws IOException {
    JournalExport export = export(binary("MESSAGE", "") + "_COMM=su\n\n");
    assertTrue(export.next());
    assertEquals("", export.field("MESSAGE"));
    assertEquals("su", export.field("_COMM"));
  }

  @Test
  void ofARepeatedFieldTheLastCountsAsInThePrintedLine() throws IOException {
    JournalExport export = export("SYSLOG_IDENTIFIER=app\nSYSLOG_IDENTIFIER=su\n\n");
    assertTrue(export.next());
    assertEquals("su", export.field("SYSLOG_IDENTIFIER"));
  }

  @Test
  void anEntryThatBreaksOffIsNone() throws IOException {
    String whole = "A=1\n" + binary("B", "two") + "\n";
    for (int length = 0; length < whole.length(); length++) {
      JournalExport cut = export(whole.substring(0, length));
      assertFalse(cut.next(), "after " + length + " bytes");
      assertEquals(length > 0, cut.isBroken(), "after " + length + " bytes");
    }
    JournalExport export = export(whole);
    assertTrue(export.next());
    assertFalse(export.next());
    assertFalse(export.isBroken());
    assertEquals(1, export.entries());
  }

  @Test
  void ofAnEntryWithManyFieldsOnlyThoseThatWereNamedAreKept() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      many.append('F').append(i).append("=value\n");
    }
    JournalExport export = export(many + "_COMM=su\n\n");
    assertTrue(export.next());
    assertEquals("su", export.field("_COMM"));
    assertEquals("", export.field("F1"));
  }

  @Test
  void whatIsNoNumberCountsAsNone() throws IOException {
    JournalExport export = export("A=12\nB=-1\nOTHER=" + "9".repeat(19) + "\n\n");
    assertTrue(export.next());
    assertEquals(12, export.number("A"));
    assertEquals(0, export.number("B"));
    assertEquals(0, export.number("OTHER"));
    assertEquals(0, export.number("_COMM"));
  }

  @Test
  void aLengthWithoutMeaningEndsWithTheInput() throws IOException {
    assertFalse(export("MESSAGE\n" + "\u00ff".repeat(8) + "text\n\n_COMM=su\n\n").next());
  }

  @Test
  void bytesMayComeOneByOne() throws IOException {
    byte[] text = ("A=1\n" + binary("B", "two") + "\n").getBytes(StandardCharsets.ISO_8859_1);
    InputStream slow =
        new ByteArrayInputStream(text) {
          @Override
          public synchronized int read(byte[] to, int from, int length) {
            return super.read(to, from, Math.min(length, 1));
          }
        };
    JournalExport export = new JournalExport(slow, NAMES);
    assertTrue(export.next());
    assertEquals("two", export.field("B"));
  }
}
