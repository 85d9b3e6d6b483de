package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Content;
import dev.logcheck.delivery.Delivery;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.delivery.ReportArchive;
import dev.logcheck.machine.StateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large reports: what is mailed, and what is kept. */
final class ReportArchiveTest {
  private static final String FIRST = "report-2026-11-21T010203.000Z.gz";

  private final FileSystem files =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder()
              .setAttributeViews("posix")
              .setSupportedFeatures(
                  Feature.LINKS, Feature.SYMBOLIC_LINKS, Feature.SECURE_DIRECTORY_STREAM)
              .build());

  private final Path directory = files.getPath("/var/lib/logcheck/reports");
  private final List<MailMessage> mailed = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void aReportIsKeptCompressedForItsOwnerAlone(@TempDir Path real) throws Exception {
    Path reports = real.toRealPath().resolve("reports");
    Path file = new ReportArchive(reports, 2, clock(0)).store(content("report\n")).file();
    assertEquals(FIRST, file.getFileName().toString());
    assertEquals("report\n", unzipped(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(reports)));
  }

  @Test
  void noReportReplacesAnother() throws Exception {
    archive(0).store(content("one"));
    Path second = archive(0).store(content("two")).file();
    assertEquals(List.of(FIRST, "report-2026-11-21T010203.001Z.gz"), names());
    assertEquals("two", unzipped(second));
  }

  @Test
  void aReportThatCannotBeReadToItsEndIsNotKept() throws Exception {
    ContentThatBreaks broken = new ContentThatBreaks("line\n");
    broken.writeTo(java.io.OutputStream.nullOutputStream());
    assertThrows(IOException.class, () -> archive(0).store(broken));
    assertEquals(List.of(), names());
  }

  @Test
  void onlyTheNewestStay() throws Exception {
    for (int minute = 0; minute < 5; minute++) {
      archive(minute).store(content("report"));
    }
    Files.createFile(StateFile.temporary(directory));
    Files.createFile(directory.resolve("notes.gz"));
    archive(9).prune();
    assertEquals(
        List.of("notes.gz", "report-2026-11-21T010503.000Z.gz", "report-2026-11-21T010603.000Z.gz"),
        names());
  }

  @Test
  void nothingIsKeptOrPrunedThroughALink() throws Exception {
    Path elsewhere = Files.createDirectories(files.getPath("/elsewhere"));
    for (int day = 1; day <= 3; day++) {
      Files.createFile(elsewhere.resolve("report-2026-11-0" + day + ".gz"));
    }
    Files.createDirectories(directory.getParent());
    Files.createSymbolicLink(directory, elsewhere);
    assertThrows(IOException.class, () -> archive(0).store(content("one")));
    assertEquals(
        directory + ": not a directory; remove it",
        assertThrows(IOException.class, archive(0)::prune).getMessage());
    assertEquals(3, names().size());
  }

  @Test
  void aReportIsWrittenThroughNoLink() throws Exception {
    Path precious = Files.writeString(files.getPath("/precious"), "precious");
    Files.createDirectories(directory);
    Files.createSymbolicLink(StateFile.temporary(directory), precious);
    Files.createSymbolicLink(directory.resolve(FIRST), precious);
    Path file = archive(0).store(content("one")).file();
    assertEquals("one", unzipped(file));
    assertEquals("precious", Files.readString(precious));
  }

  @Test
  void aDirectoryThatBecomesALinkMeanwhileLeadsNowhereElse(@TempDir Path real) throws Exception {
    Path state = real.toRealPath();
    Path reports = state.resolve("reports");
    Path elsewhere = Files.createDirectory(state.resolve("elsewhere"));
    Content swapping =
        out -> {
          out.write('x');
          Files.move(reports, state.resolve("moved"));
          Files.createSymbolicLink(reports, elsewhere);
        };
    new ReportArchive(reports, 2, clock(0)).store(swapping);
    assertEquals("x", unzipped(state.resolve("moved").resolve(FIRST)));
    assertEquals(0, elsewhere.toFile().list().length);
  }

  @Test
  void theLastReportCannotBePruned() {
    assertThrows(IllegalArgumentException.class, () -> new ReportArchive(directory, 0, clock(0)));
  }

  @Test
  void aReportOfTheLimitIsMailedWhole() throws Exception {
    limited(10, this::accept).deliver(message("0123456789", Optional.empty()));
    assertEquals("0123456789", text(mailed.get(0)));
    assertTrue(Files.notExists(directory));
  }

  @Test
  void ofALargerReportTheHeadIsMailedAndTheWholeKept() throws Exception {
    limited(9, this::accept).deliver(message("0123456789", Optional.empty()));
    assertEquals(
        "10 bytes. The whole is in " + directory.resolve(FIRST) + "; read it with zless.",
        text(mailed.get(0)));
    assertEquals("0123456789", unzipped(directory.resolve(FIRST)));
  }

  @Test
  void htmlCountsToo() throws Exception {
    limited(19, this::accept).deliver(message("0123456789", Optional.of(content("<p>0123456"))));
    assertEquals(
        "10 bytes. The whole is in " + directory.resolve(FIRST) + "; read it with zless.",
        text(mailed.get(0)));
  }

  @Test
  void oldReportsArePrunedOnceTheMailWasAccepted() throws Exception {
    archive(0).store(content("one"));
    archive(1).store(content("two"));
    limited(1, this::accept).deliver(message("three", Optional.empty()));
    assertEquals(2, names().size());
  }

  @Test
  void aReportWhoseMailWasRefusedIsNotKeptAndPushesOutNoOther() throws Exception {
    archive(1).store(content("one"));
    archive(2).store(content("two"));
    List<String> before = names();
    Delivery<MailMessage> delivery = limited(1, ReportArchiveTest::refuse);
    assertThrows(
        DeliveryException.class, () -> delivery.deliver(message("three", Optional.empty())));
    assertEquals(before, names());
  }

  @Test
  void ofAReportThatCannotBeKeptTheHeadIsMailedAsIncompleteAndItIsNotDelivered() throws Exception {
    Files.createDirectories(directory.getParent());
    Files.createFile(directory);
    Delivery<MailMessage> delivery = limited(1, this::accept);
    DeliveryException e =
        assertThrows(
            DeliveryException.class, () -> delivery.deliver(message("three", Optional.empty())));
    assertTrue(
        e.getMessage()
            .startsWith(
                "the report is too large to be mailed whole and cannot be kept in " + directory),
        e.getMessage());
    assertEquals("INCOMPLETE: subject", mailed.get(0).subject());
    assertTrue(text(mailed.get(0)).startsWith("5 bytes. INCOMPLETE"), text(mailed.get(0)));
  }

  private ReportArchive archive(int minute) {
    return new ReportArchive(directory, 2, clock(minute));
  }

  private static Clock clock(int minute) {
    return Clock.offset(MailBuilder.CLOCK, Duration.ofMinutes(minute));
  }

  private Delivery<MailMessage> limited(long limit, Delivery<MailMessage> delivery) {
    return new LimitedDelivery(
        delivery, limit, new ShortenedDelivery(delivery, archive(0), ReportArchiveTest::shorten));
  }

  private Acceptance accept(MailMessage message) {
    mailed.add(message);
    return Acceptance.COMPLETE;
  }

  private static Acceptance refuse(MailMessage message) throws DeliveryException {
    throw new DeliveryException("no " + message.subject());
  }

  private static MailMessage shorten(MailMessage whole, String rest, long bytes) {
    return whole.withText(content(bytes + " bytes. " + rest));
  }

  private static MailMessage message(String text, Optional<Content> html) {
    return new MailMessage("subject", content(text), html, "span", "start");
  }

  private static Content content(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(MailMessage message) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    message.text().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
