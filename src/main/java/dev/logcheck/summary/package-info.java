/**
 * Groups: many findings of one message become one entry with a count.
 *
 * <p>In go the findings of a section; out come groups, each with its template, count, first and
 * last time and a sample.
 */
package dev.logcheck.summary;
