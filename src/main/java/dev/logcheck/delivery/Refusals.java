package dev.logcheck.delivery;

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
  /** RFC 5321, section 4.5.3.1.10: "too many recipients", to be read as 452. */
  private static final int TOO_MUCH = 552;

  /** Collects them from the exception's chain. */
  static Refusals of(MessagingException failure) {
    List<SMTPAddressFailedException> each = new ArrayList<>();
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      if (e instanceof SMTPAddressFailedException refusal) {
        each.add(refusal);
      }
    }
    return new Refusals(each);
  }

  /** Whether there are any, and trying again later would not help one of them. */
  boolean areForGood() {
    return !each.isEmpty()
        && each.stream()
            .mapToInt(SMTPAddressFailedException::getReturnCode)
            .allMatch(Refusals::isForGood);
  }

  private static boolean isForGood(int code) {
    return code >= 500 && code != TOO_MUCH;
  }

  /** Those of the recipients that were not refused. */
  Address[] others(Address[] recipients) {
    List<? extends Address> refused =
        each.stream().map(SMTPAddressFailedException::getAddress).toList();
    return Arrays.stream(recipients).filter(r -> !refused.contains(r)).toArray(Address[]::new);
  }

  /** One line for each, in words. */
  List<String> lines(String host) {
    return each.stream()
        .map(
            refusal ->
                host
                    + " refused the recipient "
                    + refusal.getAddress()
                    + ": "
                    + Printable.line(refusal.getMessage())
                    + " (correct SENDMAILTO)")
        .toList();
  }
}
