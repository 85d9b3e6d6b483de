/**
 * The anatomy of a log line, and how its bytes are made visible to people.
 *
 * <p>In go bytes, never assumed to be valid text; out come the time of the line, and text that no
 * terminal and no mail client takes for anything else. This room imports no other room.
 */
package dev.logcheck.line;
