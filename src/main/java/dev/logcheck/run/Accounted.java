package dev.logcheck.run;

/**
 * What a report accounts for.
 *
 * @param start names where the run started in each log; the same for the same start in any run
 * @param span names where it started and ended, and the problems that it met; the same for the same
 *     content in any run
 * @param isComplete false if findings are missing: the next run reports all of it again
 */
record Accounted(String start, String span, boolean isComplete) {}
