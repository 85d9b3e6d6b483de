/**
 * The two commands and the one class that wires the rooms together.
 *
 * <p>{@code Logcheck} and {@code LogcheckTest} hold what was typed; {@code AuditRun} is the flow of
 * one run, top to bottom. Every other package is a room that knows only the rooms it needs; a test
 * enforces the table.
 */
package dev.logcheck;
