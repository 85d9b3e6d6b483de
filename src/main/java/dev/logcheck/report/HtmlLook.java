package dev.logcheck.report;

import dev.logcheck.audit.Layer;

/**
 * How a layer looks on an HTML page.
 *
 * @param name what the style sheet calls it
 * @param noun what one of its entries is
 * @param colour readable on white, for mail clients that leave the style sheet out
 */
record HtmlLook(String name, String noun, String colour) {

  static HtmlLook of(Layer layer) {
    String name = layer.word();
    String noun = Headline.noun(layer);
    return switch (layer) {
      case CRACKING -> new HtmlLook(name, noun, "#b3261e");
      case VIOLATIONS -> new HtmlLook(name, noun, "#8f5200");
      case FAILURES -> new HtmlLook(name, noun, "#8e3a9d");
      case OTHER -> new HtmlLook(name, noun, "#2c649f");
    };
  }
}
