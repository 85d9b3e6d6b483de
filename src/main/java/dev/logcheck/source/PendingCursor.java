package dev.logcheck.source;

import dev.logcheck.machine.Commit;

/** A position that was reached but not saved: saved only once the report was accepted. */
public interface PendingCursor {
  /** Of a log that is read without a cursor. */
  PendingCursor NONE =
      new PendingCursor() {
        @Override
        public boolean isMoved() {
          return false;
        }

        @Override
        public void addTo(Commit commit) {}

        @Override
        public String start() {
          return "-";
        }

        @Override
        public String span() {
          return "-";
        }
      };

  /** Whether it is another position than the one that is saved. */
  boolean isMoved();

  /** Makes the position a part of what the run saves, if it moved. */
  void addTo(Commit commit);

  /** Names the place where reading started, the same for the same place in any run. */
  String start();

  /** Names the span that was read (where from, where to), the same for the same span in any run. */
  String span();
}
