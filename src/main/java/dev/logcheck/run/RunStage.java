package dev.logcheck.run;

/** How far a run had come when it failed: decides what is still true, and who can be told. */
enum RunStage {
  /** Nothing was delivered: the next run starts where this one did. */
  AUDIT,
  /** The report was not accepted: the next run starts where this one did. */
  DELIVERY,
  /** Everything was delivered, but not everything was saved that the next run starts from. */
  COMMIT
}
