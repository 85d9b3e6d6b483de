package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logcheck.regex.NamedExpressions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;

/** The named expressions that are always there, with the names that grok gave them. */
final class BuiltInPatterns {
  private static final String RESOURCE = "patterns.txt";

  private BuiltInPatterns() {}

  /** Defines all of them. */
  static void defineIn(NamedExpressions named) {
    try (InputStream in = BuiltInPatterns.class.getResourceAsStream(RESOURCE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int blank = line.indexOf(' ');
        if (blank > 0 && line.charAt(0) != '#') {
          named.define(line.substring(0, blank), line.substring(blank + 1).getBytes(US_ASCII));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
