package dev.logcheck.config;

import java.util.List;

/**
 * One {@code KEY=value} of a shell fragment, expanded, with the place that problems name.
 *
 * @param key the variable's name
 * @param words the value: one word, or several when it was written as an array {@code (a b)}
 * @param line where it stands, counted from 1
 * @param column where its value begins, counted from 1
 */
record Setting(String key, List<String> words, int line, int column) {

  /** The value as one string, as {@code "${KEY[*]}"} gives it. */
  String value() {
    return String.join(" ", words);
  }
}
