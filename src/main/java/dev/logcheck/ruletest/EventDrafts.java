package dev.logcheck.ruletest;

import dev.logcheck.audit.Finding;
import dev.logcheck.event.EventBook;
import dev.logcheck.line.Header;
import dev.logcheck.line.Output;
import dev.logcheck.line.Thousands;
import dev.logcheck.summary.Occurrence;
import dev.logcheck.summary.Template;
import dev.logcheck.summary.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drafts a stanza of an event for each group of the lines that name a program, and puts each to the
 * test: its samples, and all lines of its group, have to be the event.
 */
final class EventDrafts {
  private final Path file;
  private final Map<Key, EventDraft> drafts = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  /** What the lines of one event share. */
  private record Key(Template template, String program) {}

  /**
   * Nothing is drafted yet.
   *
   * @param file by which drafts are called while they are tried; there need not be any
   */
  EventDrafts(Path file) {
    this.file = file;
  }

  /** Prints those that stand the test, for most lines first; says how many. */
  int print(KeptLines lines, Output output) throws IOException {
    Templates templates = Templates.learn(lines);
    lines.forEach(line -> add(templates, line));
    Map<Key, String> named = new LinkedHashMap<>();
    Map<String, String> stanzas = new LinkedHashMap<>();
    List<Map.Entry<Key, EventDraft>> sorted = new ArrayList<>(drafts.entrySet());
    sorted.sort(Comparator.comparingLong(entry -> -entry.getValue().lines()));
    for (Map.Entry<Key, EventDraft> entry : sorted) {
      String name = free(entry.getValue().name());
      String stanza = entry.getValue().stanza(name, file);
      if (stanza != null) {
        named.put(entry.getKey(), name);
        stanzas.put(name, stanza);
      }
    }
    removeNarrow(named, stanzas, templates, lines);
    for (Map.Entry<Key, String> entry : named.entrySet()) {
      String stanza = stanzas.get(entry.getValue());
      if (stanza != null) {
        print(stanza, drafts.get(entry.getKey()), output);
      }
    }
    return stanzas.size();
  }

  /** Removes the stanzas that do not match every line of their group. */
  private void removeNarrow(
      Map<Key, String> named, Map<String, String> stanzas, Templates templates, KeptLines lines)
      throws IOException {
    byte[] all = EventWording.bytes(String.join("\n", stanzas.values()));
    LineEvents events = new LineEvents(EventBook.of(file, all));
    lines.forEach(
        line -> {
          String name = named.get(key(templates, line));
          if (!events.names(line.buffer(), line.from(), line.to()).contains(name)) {
            stanzas.remove(name);
          }
        });
  }

  private void add(Templates templates, Finding line) {
    Key key = key(templates, line);
    if (key != null) {
      List<String> message = message(templates, line);
      drafts
          .computeIfAbsent(key, k -> new EventDraft(k.program, message.size()))
          .add(message, Arrays.copyOfRange(line.buffer(), line.from(), line.to()));
    }
  }

  private static List<String> message(Templates templates, Finding line) {
    Occurrence occurrence = templates.find(line);
    return LineParts.of(line.buffer(), line.from(), line.to(), occurrence).message();
  }

  /** Null for lines that no stanza should be made of: without a program, or with control bytes. */
  private static Key key(Templates templates, Finding line) {
    Header header = new Header();
    header.read(line.buffer(), line.from(), line.to());
    String program = LineEvents.program(header, line.buffer());
    Template template = templates.find(line).template();
    boolean usable = program.matches("[0-9A-Za-z._/@+-]+") && !template.isRemainder();
    for (int i = line.from(); i < line.to(); i++) {
      usable &= (line.buffer()[i] & 0xff) >= ' ' && line.buffer()[i] != 0x7f;
    }
    return usable ? new Key(template, program) : null;
  }

  private String free(String name) {
    String own = name;
    for (int i = 2; !names.add(own); i++) {
      own = name + "-" + i;
    }
    return own;
  }

  private static void print(String stanza, EventDraft draft, Output output) throws IOException {
    output.text("# " + Thousands.counted(draft.lines(), "line"));
    byte[] bytes = EventWording.bytes(stanza);
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        output.line(bytes, from, i);
        from = i + 1;
      }
    }
    output.text("");
  }
}
