/**
 * What a log line says happened: events, by name and with fields.
 *
 * <p>In go the stanzas of {@code events.d}; out comes an {@link dev.logcheck.event.EventBook}. Its
 * patterns, in a plain form, join the one automaton of the audit, which finds the lines; an {@link
 * dev.logcheck.event.EventExtractor} then takes the fields out of those, and has the last word on
 * whether a line is the event. A line may be several events, whether it is reported or not.
 */
package dev.logcheck.event;
