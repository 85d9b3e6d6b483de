package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * Which recipients a server refused, one by one, and why.
 *
 * @param each empty if something else failed
 */
record Refusals(List<SMTPAddressFailedException> each) {
  /** RFC 5321, section 4.5.3.1.10: too many recipients for one message, to be read as 452. */
  private static final int TOO_MUCH = 552;

  /** Collects them from the exception's chain. */
  static Refusals of(Exception failure) {
    List<SMTPAddressFailedException> each = new ArrayList<>();
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      // Without a reply code the connection broke: that is nothing about this recipient.
      if (e instanceof SMTPAddressFailedException refusal && refusal.getReturnCode() > 0) {
        each.add(refusal);
      }
    }
    return new Refusals(each);
  }

  boolean isEmpty() {
    return each.isEmpty();
  }

  /** Whether the server said of each that trying again would not help. */
  boolean areForGood() {
    return each.stream().allMatch(Refusals::isForGood);
  }

  private static boolean isForGood(SMTPAddressFailedException refusal) {
    return refusal.getReturnCode() >= 500 && refusal.getReturnCode() != TOO_MUCH;
  }

  /** Those of the recipients that were not refused. */
  Address[] others(Address[] recipients) {
    List<? extends Address> refused =
        each.stream().map(SMTPAddressFailedException::getAddress).toList();
    return Arrays.stream(recipients).filter(r -> !refused.contains(r)).toArray(Address[]::new);
  }

  /** What the server did to each, as sentences without their subject. */
  List<String> sentences() {
    return each.stream().map(Refusals::sentence).toList();
  }

  private static String sentence(SMTPAddressFailedException refusal) {
    String fix =
        isForGood(refusal)
            ? "correct SENDMAILTO"
            : "nothing was sent to anyone, the next run tries again";
    return "refused the recipient %s: %s (%s)"
        .formatted(refusal.getAddress(), VisibleText.line(refusal.getMessage()), fix);
  }
}
