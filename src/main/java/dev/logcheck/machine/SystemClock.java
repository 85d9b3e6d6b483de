package dev.logcheck.machine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of this machine, which finds out its time zone only when somebody asks: reading the
 * zones takes a tenth of a run without news, and such a run needs none.
 */
final class SystemClock extends Clock {
  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.systemDefault();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
