/**
 * Groups: many findings of one message become one entry with a count.
 *
 * <p>In go the findings of a section; out come {@link dev.logcheck.summary.Group}s, each with its
 * {@link dev.logcheck.summary.Template}, count, times, values and a sample.
 *
 * <p>Three steps, "mask, count, fold". {@code Masker} replaces what is a value in any message, such
 * as numbers, addresses and paths, looking at one line only. {@code Census} counts the distinct
 * masked messages in, a bounded number of them. {@code Folding} then compares these, and finds the
 * words that are values although they look like words. Nothing is configured, and nothing here
 * knows the messages of any program.
 */
package dev.logcheck.summary;
