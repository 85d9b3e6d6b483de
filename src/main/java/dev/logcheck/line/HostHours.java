package dev.logcheck.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

/**
 * The hours of hosts that have a time zone of their own: found by the host that a line names.
 * Remembers the last host, since lines of one come together. For one thread.
 */
final class HostHours {
  private final Glob[] globs;
  private final LocalHours[] hours;
  private final Header header = new Header();
  private byte[] lastHost = {};
  private LocalHours last;

  /**
   * Hosts with zones.
   *
   * @param zones by globs, of which the first that fits counts
   */
  HostHours(Instant now, Map<String, ZoneId> zones) {
    this.globs = new Glob[zones.size()];
    this.hours = new LocalHours[zones.size()];
    int i = 0;
    for (Map.Entry<String, ZoneId> zone : zones.entrySet()) {
      globs[i] = new Glob(zone.getKey().getBytes(UTF_8));
      hours[i++] = new LocalHours(now, zone.getValue());
    }
  }

  /** The hours of the host that a line names; null if it names none, or one without a zone. */
  LocalHours of(byte[] line, int from, int to) {
    header.read(line, from, to);
    int begin = header.hostFrom();
    int end = header.hostTo();
    if (!Arrays.equals(line, begin, end, lastHost, 0, lastHost.length)) {
      lastHost = Arrays.copyOfRange(line, begin, end);
      last = find();
    }
    return last;
  }

  private LocalHours find() {
    for (int i = 0; i < globs.length; i++) {
      if (lastHost.length > 0 && globs[i].matches(lastHost, 0, lastHost.length)) {
        return hours[i];
      }
    }
    return null;
  }
}
