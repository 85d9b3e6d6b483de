package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The library that mail is built on: that another implementation of SMTP gets on with it. */
final class JakartaMailTest {
  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withUser("audit", "secret"));

  @TempDir Path directory;

  @Test
  void everyRecipientGetsTheReport() throws Exception {
    mail("smtp://localhost:").to("root ops@example.net").deliver("line\n.\nline\n");
    MimeMessage[] received = SERVER.getReceivedMessages();
    assertEquals(2, received.length);
    assertEquals("line\r\n.\r\nline", ((String) received[1].getContent()).strip());
  }

  @Test
  void aServerThatWantsALoginGetsIt() throws Exception {
    mail("smtp://audit@localhost:").password("secret").deliver("line\n");
    assertEquals(1, SERVER.getReceivedMessages().length);
  }

  @Test
  void systemPropertiesStayAsTheyAre() throws Exception {
    Properties before = (Properties) System.getProperties().clone();
    mail("smtp://localhost:").deliver("line\n");
    assertEquals(before, System.getProperties());
  }

  private MailBuilder mail(String server) {
    return new MailBuilder(directory).over(server + SERVER.getSmtp().getPort());
  }
}
