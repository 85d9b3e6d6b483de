package dev.logcheck.run;

import dev.logcheck.audit.Layer;
import dev.logcheck.config.Settings;

/** What the administrator calls each layer: in headings and in the subject of a mail. */
record LayerTitles(Settings.Subjects subjects) {

  String of(Layer layer) {
    return switch (layer) {
      case CRACKING -> subjects.attack();
      case VIOLATIONS -> subjects.security();
      case FAILURES -> subjects.failures();
      case OTHER -> subjects.events();
    };
  }
}
