/**
 * What the benchmark measures with: a server's syslog of any length, the same for everyone.
 *
 * <p>In goes a number of lines and a seed; out comes a log. {@code src/test/benchmark/benchmark.sh}
 * starts it from source, without a build.
 */
package dev.logcheck.benchmark;
