/**
 * Sets of POSIX extended regular expressions, matched in one pass over the bytes of a line.
 *
 * <p>In go the patterns of every rule, as bytes; out comes, for each line, the exact set of
 * patterns that match it. The dialect is that of GNU {@code grep -E} in the C.UTF-8 locale. This
 * room knows nothing of logs, files or rules, and imports no other room.
 */
package dev.logcheck.regex;
