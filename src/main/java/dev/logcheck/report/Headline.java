package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A summary in one line: how many entries each layer has, how many are new, and the most telling of
 * them. Stands in the subject of a mail and in the head of a report.
 */
public final class Headline {
  private final Map<Layer, Integer> entries = new EnumMap<>(Layer.class);
  private final String mostTelling;
  private int newOnes;
  private long lines;

  /** The headline of a run. */
  Headline(List<SectionSummary> sections) {
    for (SectionSummary section : sections) {
      for (Entry entry : section.entries()) {
        entries.merge(section.section().layer(), 1, Integer::sum);
        newOnes += entry.isNew() ? 1 : 0;
        lines += entry.count();
      }
    }
    mostTelling = MostTelling.of(sections);
  }

  /** How many entries there are in all layers. */
  int total() {
    return entries.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many lines the entries have. */
  long lines() {
    return lines;
  }

  /** How many entries each layer has; none of a layer without any. */
  Map<Layer, Integer> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** How many entries no earlier report had. */
  int newOnes() {
    return newOnes;
  }

  /** The entries of each layer that has any, such as {@code 1 alert, 12 system events}. */
  String layers() {
    StringJoiner text = new StringJoiner(", ");
    entries.forEach((layer, number) -> text.add(Wording.counted(number, noun(layer))));
    return text.toString();
  }

  /** What an entry of a layer is called. */
  static String noun(Layer layer) {
    return switch (layer) {
      case CRACKING -> "alert";
      case VIOLATIONS -> "security event";
      case FAILURES -> "failure";
      case OTHER -> "system event";
    };
  }

  /**
   * The numbers for a subject: of what is urgent, and how many are new; of System Events only where
   * there is nothing else.
   */
  public String numbers() {
    StringJoiner text = new StringJoiner(", ");
    int named = 0;
    for (Map.Entry<Layer, Integer> layer : entries.entrySet()) {
      if (layer.getKey() != Layer.OTHER || entries.size() == 1) {
        text.add(inSubject(layer.getKey(), layer.getValue()));
        named += layer.getValue();
      }
    }
    return newOnes == 0 ? text.toString() : text.add(newOnes(named)).toString();
  }

  /** System Events stand alone, behind their title: there they are just entries. */
  private static String inSubject(Layer layer, int number) {
    return switch (layer) {
      case VIOLATIONS -> Wording.number(number) + " security";
      case OTHER -> Wording.counted(number, "entry");
      default -> Wording.counted(number, noun(layer));
    };
  }

  /** No number that was said already. */
  private String newOnes(int named) {
    if (newOnes < named || named < total()) {
      return Wording.number(newOnes) + " new";
    }
    return named == 1 ? "new" : "all new";
  }

  /** The most telling message with its program; empty if there are no entries. */
  public String mostTelling() {
    return mostTelling;
  }
}
