package dev.logcheck.run;

import dev.logcheck.source.LogSource;

/**
 * A log that a run reads, or reads where it has to.
 *
 * @param source of its lines
 * @param isOptional whether it may be missing
 * @param isFallback whether it is read only where no other log tells what happens on this machine
 * @param place which line of which list names it; empty if none does, or if it was said
 */
record OpenedLog(LogSource source, boolean isOptional, boolean isFallback, String place) {
  String name() {
    return source.name();
  }
}
