package dev.logcheck.report;

import dev.logcheck.audit.Layer;

/**
 * How a layer looks on an HTML page.
 *
 * @param name what the style sheet calls it
 * @param colour readable on white, for mail clients that leave the style sheet out
 */
record HtmlLook(String name, String colour) {

  static HtmlLook of(Layer layer) {
    String colour =
        switch (layer) {
          case CRACKING -> "#b3261e";
          case VIOLATIONS -> "#8f5200";
          case FAILURES -> "#8e3a9d";
          case OTHER -> "#2c649f";
        };
    return new HtmlLook(layer.word(), colour);
  }
}
