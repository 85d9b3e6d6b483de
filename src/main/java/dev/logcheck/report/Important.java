package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few entries that a reader should see first: alerts, security events, failures and new
 * messages, each kind in its turn, so that none crowds the others out. In each kind the known
 * programs, such as su, come before those whose names anybody can choose: alerts under seventy
 * invented names leave that of su where it is.
 */
final class Important {
  private static final int MOST = 12;

  private Important() {}

  /** An entry with the layer of its section. */
  record Pick(Layer layer, Entry entry) {}

  /** The most urgent first: of each layer in turn the rarest, and of each program one first. */
  static List<Pick> ranked(List<SectionSummary> sections) {
    Map<Layer, List<Pick>> layers = new EnumMap<>(Layer.class);
    for (SectionSummary section : sections) {
      Layer layer = section.section().layer();
      for (Entry entry : section.entries()) {
        if (layer != Layer.OTHER || entry.isNew()) {
          layers.computeIfAbsent(layer, key -> new ArrayList<>()).add(new Pick(layer, entry));
        }
      }
    }
    layers.replaceAll((layer, picks) -> byProgramInTurn(picks));
    return inTurn(layers);
  }

  /** Those that are {@link #ranked}, in the order of time. */
  static List<Pick> inOrderOfTime(List<Pick> ranked) {
    List<Pick> picks = new ArrayList<>(ranked);
    picks.sort(Comparator.comparingLong(pick -> pick.entry().time()));
    return picks;
  }

  private static List<Pick> byProgramInTurn(List<Pick> picks) {
    picks.sort(
        Comparator.comparing((Pick pick) -> !pick.entry().isOfKnownProgram())
            .thenComparingLong(pick -> pick.entry().count())
            .thenComparingLong(pick -> pick.entry().time()));
    Map<String, Integer> turns = new HashMap<>();
    List<Turn> all = new ArrayList<>();
    for (Pick pick : picks) {
      all.add(new Turn(turns.merge(pick.entry().program(), 1, Integer::sum), pick));
    }
    all.sort(Comparator.comparingInt(Turn::number));
    return all.stream().map(Turn::pick).toList();
  }

  /** An entry with its number among those of its program. */
  private record Turn(int number, Pick pick) {}

  private static List<Pick> inTurn(Map<Layer, List<Pick>> layers) {
    List<Pick> picked = new ArrayList<>();
    int longest = layers.values().stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (List<Pick> picks : layers.values()) {
        if (turn < picks.size() && picked.size() < MOST) {
          picked.add(picks.get(turn));
        }
      }
    }
    return picked;
  }
}
