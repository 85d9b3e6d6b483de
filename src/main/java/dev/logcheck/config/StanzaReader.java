package dev.logcheck.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads files of stanzas, in the form of Debian's control files: {@code Name: value} at the
 * beginning of a line, more of the value in lines that begin with a blank, a blank line between two
 * stanzas, and {@code #} at the beginning of a line for comments.
 *
 * <p>A mistake costs the stanza that it stands in and nothing else. Patterns and samples are bytes,
 * as logs are; all else is UTF-8.
 */
public final class StanzaReader {
  private static final int LIMIT = 1 << 20;

  /** Fields that are kept byte by byte. */
  private static final Set<String> BYTES = Set.of("pattern", "patterns", "samples");

  private final Path file;
  private final List<Stanza> stanzas = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The stanza being read, and whether a mistake was found in it. */
  private List<Stanza.Field> fields = new ArrayList<>();

  private boolean broken;

  private StanzaReader(Path file) {
    this.file = file;
  }

  /** Reads one file; one that cannot be read is a problem. */
  public static StanzaFile read(Path file) {
    StanzaReader reader = new StanzaReader(file);
    try (InputStream in = Files.newInputStream(file)) {
      reader.readAll(in.readNBytes(LIMIT + 1));
    } catch (IOException e) {
      reader.refuse("it was not read: " + FailureReason.withFix(e));
    }
    return new StanzaFile(List.copyOf(reader.stanzas), List.copyOf(reader.problems));
  }

  /** Reads what a file of this name would hold. */
  public static StanzaFile read(Path file, byte[] content) {
    StanzaReader reader = new StanzaReader(file);
    reader.readAll(content);
    return new StanzaFile(List.copyOf(reader.stanzas), List.copyOf(reader.problems));
  }

  private void refuse(String reason) {
    problems.add(Problem.error(file, 1, 1, reason));
  }

  private void readAll(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    int nul = text.indexOf('\0');
    if (bytes.length > LIMIT) {
      refuse("it was not read: it is longer than 1 MiB; split it");
    } else if (nul >= 0) {
      refuse("it was not read: byte " + (nul + 1) + " is NUL; write it again as text");
    } else {
      readLines(withoutMark(text));
    }
  }

  private String withoutMark(String text) {
    if (!text.startsWith("\u00ef\u00bb\u00bf")) {
      return text;
    }
    problems.add(
        Problem.warning(file, 1, 1, "byte order mark was cut; save the file as UTF-8 without it"));
    return text.substring(3);
  }

  private void readLines(String text) {
    int number = 0;
    boolean saidReturn = false;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      number++;
      start = end + 1;
      if (line.endsWith("\r")) {
        line = line.substring(0, line.length() - 1);
        if (!saidReturn) {
          saidReturn = true;
          String reason = "carriage return at the end was cut; save the file with Unix line ends";
          problems.add(Problem.warning(file, number, line.length() + 1, reason));
        }
      }
      readLine(line, number);
    }
    endStanza();
  }

  private void readLine(String line, int number) {
    if (line.isEmpty() || isBlank(line)) {
      endStanza();
    } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      goOn(line, number);
    } else if (line.charAt(0) != '#') {
      beginField(line, number);
    }
  }

  private static boolean isBlank(String line) {
    return skipBlanks(line, 0) == line.length();
  }

  private static int skipBlanks(String line, int from) {
    int i = from;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private void endStanza() {
    if (!broken && !fields.isEmpty()) {
      stanzas.add(new Stanza(file, List.copyOf(fields)));
    }
    fields = new ArrayList<>();
    broken = false;
  }

  private void goOn(String line, int number) {
    if (!fields.isEmpty()) {
      addValue(fields.get(fields.size() - 1), line, skipBlanks(line, 0), number);
    } else if (!broken) {
      error(number, 1, "this line goes on with a field, but none stands before it; write Name:");
    }
  }

  private void beginField(String line, int number) {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(0, colon));
    if (!isName(name)) {
      error(number, 1, "expected Name: value, or a blank before a value that goes on");
      // What goes on behind it belongs to it, and is a mistake no more.
      fields.clear();
      return;
    }
    for (Stanza.Field known : fields) {
      if (known.is(name)) {
        String reason = name + " stands here twice, first in line " + known.line();
        error(number, 1, reason + "; write all values under one " + name + ":");
      }
    }
    Stanza.Field field = new Stanza.Field(name, number, new ArrayList<>());
    fields.add(field);
    addValue(field, line, skipBlanks(line, colon + 1), number);
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || (c != '-' && (c < '0' || c > '9')))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private void addValue(Stanza.Field field, String line, int from, int number) {
    String kind = field.name().toLowerCase(Locale.ROOT);
    int to = line.length();
    while (to > from && (line.charAt(to - 1) == ' ' || line.charAt(to - 1) == '\t')) {
      to--;
    }
    if (to < line.length() && kind.startsWith("pattern")) {
      String reason = "blanks at the end were cut; write [ ] for a blank that belongs there";
      problems.add(Problem.warning(file, number, to + 1, reason));
    }
    if (to > from) {
      field.values().add(value(kind, line.substring(from, to), from, number));
    }
  }

  private Stanza.Value value(String kind, String bytes, int from, int number) {
    String text = BYTES.contains(kind) ? bytes : decoded(bytes, from, number);
    return new Stanza.Value(text, number, from + 1);
  }

  private String decoded(String bytes, int from, int number) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      error(number, from + 1, "this is not UTF-8; save the file in that encoding");
      return "";
    }
  }

  private void error(int line, int column, String message) {
    broken = true;
    problems.add(Problem.error(file, line, column, message));
  }
}
