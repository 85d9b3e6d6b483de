package dev.logcheck.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the stanzas of one kind define, by name. Those of one name add up; local ones can take the
 * place of what is shipped, or remove it.
 *
 * @param <T> what one stanza defines
 */
final class Definitions<T> {
  private final Map<String, List<Entry<T>>> entries = new LinkedHashMap<>();
  private final Set<String> disabled = new LinkedHashSet<>();
  private final Set<String> replaced = new LinkedHashSet<>();

  private record Entry<T>(T definition, boolean local) {}

  /** Adds what a stanza defines, or notes what it does to others. */
  void add(NamedStanza stanza, T definition) {
    String name = stanza.stanza().name();
    if (!stanza.isEnabled()) {
      disabled.add(name);
      return;
    }
    if (stanza.replaces()) {
      replaced.add(name);
    }
    boolean local = NamedStanza.isLocal(stanza.stanza());
    entries.computeIfAbsent(name, key -> new ArrayList<>()).add(new Entry<>(definition, local));
  }

  /** The definitions that count, name by name in the order of their first stanzas. */
  Map<String, List<T>> all() {
    Map<String, List<T>> all = new LinkedHashMap<>();
    entries.forEach(
        (name, known) -> {
          List<T> counting = new ArrayList<>();
          for (Entry<T> entry : known) {
            if (!disabled.contains(name) && (entry.local() || !replaced.contains(name))) {
              counting.add(entry.definition());
            }
          }
          all.put(name, counting);
        });
    return all;
  }

  /** Whether a stanza removes this name. */
  boolean isDisabled(String name) {
    return disabled.contains(name);
  }

  /** All names, also of what was removed. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(entries.keySet());
    names.addAll(disabled);
    return names;
  }
}
