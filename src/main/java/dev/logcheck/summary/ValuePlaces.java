package dev.logcheck.summary;

import dev.logcheck.line.Ascii;
import java.util.Locale;
import java.util.Set;

/**
 * The places of a message where English grammar and the habits of logs put a value: behind {@code
 * user}, {@code from} or a colon, in brackets, also those of {@code name(value)}, as a tag before
 * everything or as the last word.
 *
 * <p>What stands there may be a value however few words were seen there; {@link PlacesRule} asks.
 * It is none if it says what happened: a verb, its noun, how grave it is, or a word of grammar. Nor
 * is it one with capitals, which names of users, hosts and devices seldom have, but those of
 * messages have; nor one with a digit, about which {@link DigitsRule} decides; nor {@code root},
 * who may do everything and is worth a group.
 */
final class ValuePlaces {
  /** The words behind which a value comes. No {@code to} and {@code as}: they come before verbs. */
  private static final Set<String> BEFORE_VALUE =
      Set.of(
          ("user username login account owner group uid gid host hostname server peer client name"
               + " domain interface device dev link port option parameter keyword type mode state"
               + " level file directory path unit service program command process method algorithm"
               + " cipher protocol facility address key value table field variable attribute for"
               + " from by on via of at in into with")
              .split(" ", -1));

  private static final Set<String> NO_VALUES =
      Set.of(
          ("root error warning notice info debug fatal panic alert critical emergency success"
                  + " failure ok a an the this that it no not none all any some and or but if too"
                  + " already now in on at to of for from by with as is are was be up down out off"
                  + " over under read write open close start stop begin end")
              .split(" ", -1));

  /** How English ends its participles and the nouns of its verbs. */
  private static final String[] ENDINGS_OF_VERBS = {"ed", "ing", "tion", "ment"};

  private ValuePlaces() {}

  /** The word of a message with its value opened if it stands in the place of one, or as it is. */
  static String open(String[] words, int place) {
    String word = words[place];
    int from = Math.min(valueFrom(word), word.length());
    int to = valueTo(word, from);
    return from < to
            && isPlace(words, place, from, to)
            && (isEnd(word, to) || isInstance(word, from, to))
            && mayBeValue(word.substring(from, to))
        ? word.substring(0, from) + MaskedPattern.VARIABLE + word.substring(to)
        : word;
  }

  /** Behind the key, or the name of what the bracket belongs to, and the punctuation. */
  private static int valueFrom(String word) {
    int i = hasKey(word) ? word.indexOf('=') + 1 : instanceFrom(word);
    while (i < word.length() && isPunctuation(word.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Behind the name in {@code name(instance)}, or the beginning of the word. */
  private static int instanceFrom(String word) {
    int name = Words.nameEnd(word, 0);
    return name < word.length() && word.charAt(name) == '(' ? name : 0;
  }

  private static int valueTo(String word, int from) {
    int end = Words.nameEnd(word, from);
    while (end > from && Ascii.isJoiner((byte) word.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether nothing but punctuation is behind the value. */
  private static boolean isEnd(String word, int to) {
    int i = to;
    while (i < word.length() && isPunctuation(word.charAt(i))) {
      i++;
    }
    return i == word.length();
  }

  private static boolean isPunctuation(char c) {
    return c < 0x80 && Ascii.kind((byte) c) == Ascii.PUNCTUATION;
  }

  private static boolean isPlace(String[] words, int place, int from, int to) {
    String word = words[place];
    if (hasKey(word) || isBracketed(word, from, to)) {
      return true;
    }
    if (place == 0) {
      return isTag(word, to);
    }
    String before = words[place - 1];
    return place == words.length - 1
        || before.endsWith(":")
        || isIdentifier(word.substring(from, to))
        || BEFORE_VALUE.contains(before.toLowerCase(Locale.ROOT));
  }

  /** Whether the value of the word is one of a record, as in {@code name=value}. */
  static boolean hasKey(String word) {
    return word.indexOf('=') > 0;
  }

  /** Whether it is the value in {@code name(value)}, whatever follows. */
  private static boolean isInstance(String word, int from, int to) {
    return instanceFrom(word) > 0 && isBracketed(word, from, to);
  }

  private static boolean isBracketed(String word, int from, int to) {
    return from > 0
        && to < word.length()
        && Ascii.isOpening((byte) word.charAt(from - 1))
        && Ascii.isClosing((byte) word.charAt(to));
  }

  private static boolean isTag(String word, int to) {
    return to == word.length() - 1 && word.charAt(to) == ':';
  }

  /** Whether the word is joined as no word of a language is. */
  private static boolean isIdentifier(String value) {
    for (int i = 1; i < value.length() - 1; i++) {
      char c = value.charAt(i);
      if (c == '.' || c == '_' || c == '@') {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Ascii.isUpper(value.charAt(i)) || Ascii.isDigit(value.charAt(i))) {
        return false;
      }
    }
    for (String ending : ENDINGS_OF_VERBS) {
      if (value.endsWith(ending)) {
        return false;
      }
    }
    return !NO_VALUES.contains(value);
  }
}
