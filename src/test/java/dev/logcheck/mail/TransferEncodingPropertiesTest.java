package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any bytes, not only those that somebody thought of. */
final class TransferEncodingPropertiesTest {

  @Property
  void whateverIsChosenAnyBytesComeBack(
      @ForAll Optional<TransferEncoding> wanted,
      @ForAll boolean eightBitClean,
      @ForAll @Size(max = 300) byte[] bytes)
      throws Exception {
    ContentScan scan = new ContentScan();
    scan.write(bytes);
    assertComesBack(scan.choose(wanted, eightBitClean), bytes);
  }

  @Property
  void quotedPrintableHasShortLinesThatEndVisibly(
      @ForAll @Size(max = 300) @IntRange(min = 9, max = 80) byte[] bytes) throws Exception {
    String encoded = SentMail.characters(encoded(TransferEncoding.QUOTED_PRINTABLE, bytes));
    assertTrue(
        encoded.lines().allMatch(line -> line.length() <= 76 && !line.matches(".*[ \t]|[.F].*")),
        encoded);
    assertComesBack(TransferEncoding.QUOTED_PRINTABLE, bytes);
  }

  private static void assertComesBack(TransferEncoding encoding, byte[] bytes) throws Exception {
    byte[] encoded = encoded(encoding, bytes);
    try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(encoded), encoding.token())) {
      assertArrayEquals(bytes, in.readAllBytes());
    }
  }

  private static byte[] encoded(TransferEncoding encoding, byte[] bytes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoding.write(sink -> sink.write(bytes), out);
    return out.toByteArray();
  }
}
