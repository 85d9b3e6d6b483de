package dev.logcheck.machine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sleeps for a twentieth of a second. */
public final class SystemPause implements Pause {
  private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(50);

  @Override
  public void pause() {
    LockSupport.parkNanos(MOMENT);
  }
}
