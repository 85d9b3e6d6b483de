package dev.logcheck.summary;

import dev.logcheck.line.Ascii;
import java.util.Collection;
import java.util.Iterator;

/** What can be said of single words of {@link MaskedPattern}s, and how several become one. */
final class Words {
  private Words() {}

  static boolean hasLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 || Ascii.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasVariable(String word) {
    return word.indexOf(MaskedPattern.VARIABLE) >= 0;
  }

  static int variables(String word) {
    int variables = 0;
    for (int i = word.indexOf(MaskedPattern.VARIABLE);
        i >= 0;
        i = word.indexOf(MaskedPattern.VARIABLE, i + 1)) {
      variables++;
    }
    return variables;
  }

  /** Whether the word is an instance of a pattern in which each variable stands for any text. */
  static boolean matches(String pattern, String word) {
    int suffix = pattern.length() - 1 - pattern.lastIndexOf(MaskedPattern.VARIABLE);
    return word.regionMatches(word.length() - suffix, pattern, pattern.length() - suffix, suffix)
        && matchesAll(pattern, word);
  }

  private static boolean matchesAll(String pattern, String word) {
    int p = 0;
    int w = 0;
    int star = -1;
    int resume = 0;
    while (w < word.length()) {
      if (p < pattern.length() && pattern.charAt(p) == MaskedPattern.VARIABLE) {
        star = p++;
        resume = w;
      } else if (p < pattern.length() && pattern.charAt(p) == word.charAt(w)) {
        p++;
        w++;
      } else if (star >= 0) {
        p = star + 1;
        w = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == MaskedPattern.VARIABLE) {
      p++;
    }
    return p == pattern.length();
  }

  /** One variable, between the beginning and end that all words share up to punctuation. */
  static String general(Collection<String> words) {
    Iterator<String> iterator = words.iterator();
    String first = iterator.next();
    int prefix = first.length();
    int suffix = first.length();
    while (iterator.hasNext()) {
      String word = iterator.next();
      prefix = Math.min(prefix, commonPrefix(first, word));
      suffix = Math.min(suffix, commonSuffix(first, word));
    }
    int shortest = words.stream().mapToInt(String::length).min().orElse(0);
    prefix = toPunctuation(first, Math.min(prefix, shortest));
    suffix = suffixToPunctuation(first, Math.min(suffix, shortest - prefix));
    return first.substring(0, prefix)
        + MaskedPattern.VARIABLE
        + first.substring(first.length() - suffix);
  }

  /**
   * The word as a variable, with its brackets that pair with those of other words: such a bracket,
   * and what is beyond it, is no part of a value.
   */
  static String open(String word) {
    int from = 0;
    int to = word.length();
    int depth = 0;
    for (int i = 0; i < to; i++) {
      depth += depthOf(word.charAt(i));
      if (depth < 0) {
        to = i;
      }
    }
    depth = 0;
    for (int i = to - 1; i >= from; i--) {
      depth += depthOf(word.charAt(i));
      if (depth > 0) {
        from = i + 1;
      }
    }
    boolean whole = from == 0 && to == word.length();
    return whole
        ? MaskedPattern.VARIABLE_WORD
        : word.substring(0, from) + MaskedPattern.VARIABLE + word.substring(to);
  }

  private static int depthOf(char c) {
    return switch (c) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  private static int commonPrefix(String a, String b) {
    int i = 0;
    while (i < a.length()
        && i < b.length()
        && a.charAt(i) == b.charAt(i)
        && a.charAt(i) != MaskedPattern.VARIABLE) {
      i++;
    }
    return i;
  }

  private static int commonSuffix(String a, String b) {
    int i = 0;
    while (i < a.length()
        && i < b.length()
        && a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)
        && a.charAt(a.length() - 1 - i) != MaskedPattern.VARIABLE) {
      i++;
    }
    return i;
  }

  private static int toPunctuation(String word, int length) {
    int i = length;
    while (i > 0 && !isPunctuation(word.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int suffixToPunctuation(String word, int length) {
    int i = length;
    while (i > 0 && !isPunctuation(word.charAt(word.length() - i))) {
      i--;
    }
    return i;
  }

  /** What {@link Masker} does not take into a word: what joins the parts of a name is not meant. */
  private static boolean isPunctuation(char c) {
    return c < 0x80 && Ascii.kind((byte) c) == Ascii.PUNCTUATION && !Ascii.isJoiner((byte) c);
  }

  /** Whether the word is made like the name of a thing: letters with a joiner between them. */
  static boolean isName(String word) {
    for (int i = 1; i < word.length() - 1; i++) {
      if (Ascii.isJoiner((byte) word.charAt(i))
          && isWord(word.charAt(i - 1))
          && isWord(word.charAt(i + 1))) {
        return hasLetter(word);
      }
    }
    return false;
  }

  /**
   * Whether the word has what words of a language have not: a digit, a dot, a slash, a variable.
   */
  static boolean isMadeUp(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Ascii.isDigit(c) || ".@/".indexOf(c) >= 0 || c == MaskedPattern.VARIABLE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word begins as a sentence does, with one capital. */
  static boolean isCapitalised(String word) {
    return word.length() > 1 && Ascii.isUpper(word.charAt(0)) && !Ascii.isUpper(word.charAt(1));
  }

  /** Whether the word could be part of a value: a variable, a name, or numbered. */
  static boolean isValue(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == MaskedPattern.VARIABLE || Ascii.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return isName(word);
  }

  /** The end of the word bytes and joiners that begin at the given place. */
  static int nameEnd(String word, int from) {
    int i = from;
    while (i < word.length() && (isWord(word.charAt(i)) || Ascii.isJoiner((byte) word.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isWord(char c) {
    return c >= 0x80 || Ascii.isWord((byte) c);
  }
}
