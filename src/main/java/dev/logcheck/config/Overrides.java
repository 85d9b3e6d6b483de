package dev.logcheck.config;

import java.nio.file.Path;

/**
 * What the command line says in place of {@code logcheck.conf}; null where it says nothing.
 *
 * @param ruleDirectory {@code -r}
 * @param stateDirectory {@code -S}
 * @param level {@code -p}, {@code -s} or {@code -w}
 * @param summary {@code -u}, or its opposite
 */
public record Overrides(Path ruleDirectory, Path stateDirectory, Level level, Boolean summary) {}
