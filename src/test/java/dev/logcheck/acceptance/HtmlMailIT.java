package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.mail.Exim;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A report with HTMLMAIL=1, from the built program through a real Exim into a mail box. */
final class HtmlMailIT {
  @RegisterExtension final Machine machine = new Machine();
  @TempDir Path mailDirectory;

  @Test
  void theMailHasTheReportAsTextAndBesideItAsAPage() throws Exception {
    try (Exim exim = new Exim(mailDirectory)) {
      configure(exim);
      String printed = machine.ours("-t").out();
      Outcome mailed =
          machine.logcheck(
              "-c%s/our.conf",
              "-r%s/rules", "-S%s/our-state", "-L%s/logcheck.logfiles", "-D%s/logfiles.d");
      assertEquals(new Outcome(0, "", ""), mailed);

      List<BodyPart> parts = alternatives(exim.deliver());
      assertEquals(2, parts.size());
      assertTrue(parts.get(0).isMimeType("text/plain"));
      assertEquals(withoutTime(printed), withoutTime(characters(parts.get(0))));
      assertTrue(parts.get(1).isMimeType("text/html"));
      assertShowsTheGroups(Jsoup.parse(text(parts.get(1))));
    }
  }

  /** Two runs do not take the same time. */
  private static String withoutTime(String report) {
    return report.replaceAll("(?m)^Run: .*", "Run:");
  }

  private void configure(Exim exim) {
    machine.conf(
        "INTRO=0",
        "SYSLOGSUMMARY=1",
        "HTMLMAIL=1",
        "SENDMAILTO=root",
        "MAILTRANSPORT=smtp://127.0.0.1:" + exim.port());
    machine.rules("violations.d/guest", "guest: ");
    machine.log("kitchen.log");
    for (int table = 10; table < 40; table++) {
      machine.append("kitchen.log", Machine.at(table, "cook[7]: served table " + table));
    }
    machine.append("kitchen.log", Machine.at(41, "guest: <b>\33[31m gr\303\274n & \"rare\"</b>"));
  }

  private static void assertShowsTheGroups(Document page) {
    assertEquals(
        List.of("Security Events for guest", "System Events"), page.select("h2").eachText());
    assertEquals(List.of("1", "30"), page.select(".group td:first-child").eachText());
    Element guest = page.select(".group").get(0);
    assertTrue(guest.text().contains("guest: <b>\\x1b[31m grün & \"rare\"</b>"), guest.text());
    Element cook = page.select(".group").get(1);
    assertTrue(cook.text().contains("cook: served table <30 values>"), cook.text());
    assertEquals("e.g. served table 10", cook.select("pre").text());
    assertTrue(page.select("script, img").isEmpty());
  }

  /** The parts of the only mail in the box. */
  private static List<BodyPart> alternatives(Path box) throws Exception {
    try (Stream<Path> mails = Files.list(box)) {
      List<Path> files = mails.toList();
      assertEquals(1, files.size());
      try (InputStream in = Files.newInputStream(files.get(0))) {
        MimeMessage mail = new MimeMessage((Session) null, in);
        assertTrue(mail.isMimeType("multipart/alternative"), mail.getContentType());
        MimeMultipart multipart = (MimeMultipart) mail.getContent();
        List<BodyPart> parts = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
          parts.add(multipart.getBodyPart(i));
        }
        return parts;
      }
    }
  }

  /** Each byte as one character, as programs' outcomes have them. */
  private static String characters(BodyPart part) throws Exception {
    return new String(decoded(part), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
  }

  private static String text(BodyPart part) throws Exception {
    return new String(decoded(part), StandardCharsets.UTF_8);
  }

  private static byte[] decoded(BodyPart part) throws Exception {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
