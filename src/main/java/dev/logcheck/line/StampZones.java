package dev.logcheck.line;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What stamps mean that do not say it all themselves.
 *
 * @param now decides the year of those without year
 * @param zone that of the machine, where stamps without a zone belong
 * @param hosts the zones of hosts that have another one, by globs, of which the first that fits
 *     counts
 */
public record StampZones(Instant now, ZoneId zone, Map<String, ZoneId> hosts) {

  /** No host has a zone of its own. */
  public StampZones(Instant now, ZoneId zone) {
    this(now, zone, Map.of());
  }

  /** A reader for one thread. */
  public StampReader newReader() {
    return new StampReader(this);
  }
}
