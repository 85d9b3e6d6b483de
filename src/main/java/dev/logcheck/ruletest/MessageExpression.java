package dev.logcheck.ruletest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The message of a {@link Draft} as an expression: its words literally, its variables as their
 * class, and open what merely happened to be the same in all lines so far.
 *
 * <p>That is decided by what the thing is, whatever the program: the name of a user or host where
 * the message announces one, a random id, a dotted name in quotes, the number of {@code eth0}, the
 * width of a column. The superuser is not just another user, and stays; and all names stay where
 * the message says that something was allowed, since that is news of whomever it says so; so do the
 * address, the key and the host there, as long as they were the same in all lines. So does all of a
 * command that was the same.
 */
final class MessageExpression {
  /** Stands for a variable; no control byte of a literal is left to look like it. */
  private static final char VARIABLE = 1;

  private static final String USER_KEY = "\\b(?:user|ruser|logname)=<?";
  private static final String HOST_KEY = "\\b(?:host|rhost|hostname)=<?";
  private static final String NAME = "[._0-9A-Za-z-]";
  private static final String NAME_ENDS = "(?=[] ,;)>]|$)";
  private static final Pattern ANNOUNCES_USER = Pattern.compile("(?:\\buser |" + USER_KEY + ")$");
  private static final Pattern ANNOUNCES_HOST = Pattern.compile(HOST_KEY + "$");
  private static final int LONGEST_ANNOUNCEMENT = 16;

  /** Of what is kept as it is, in bytes: longer ones are no names. */
  private static final int LONGEST_NAME = 256;

  private static final Pattern ALLOWS =
      Pattern.compile(
          "\\b(accept|allow|authenticated|grant|logged|login|open|permit|succe)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f.]{0,15}){2,8}");
  private static final Pattern KEY = Pattern.compile("(?:SHA256|MD5):[0-9A-Za-z+/=:]++");
  private static final Pattern ANNOUNCES_WHO =
      Pattern.compile(
          "(?:\\b(?:from|for|by|of|user|ruser|logname|uid|host|rhost|hostname|addr|address|ip|key)"
              + "[ =<\"']{1,2}|\\b(?:SHA256|MD5):)$");

  /**
   * A thing that will be another tomorrow.
   *
   * @param found how it is found, in the dialect of the JDK: without groups, and possessive where
   *     it repeats, so that no line costs more than its length
   * @param written the expression for it
   * @param user whether it says who it was, or from where
   */
  private record Thing(String found, String written, boolean user) {
    static Thing of(String found, String written) {
      return new Thing(found, written, false);
    }

    static Thing user(String found, String written) {
      return new Thing(found, written, true);
    }
  }

  private static final List<Thing> THINGS =
      List.of(
          Thing.of("" + VARIABLE, ""),
          Thing.user(
              "(?<=" + USER_KEY + ")(?!root\\b)" + NAME + "*+" + NAME_ENDS, "[._[:alnum:]-]*"),
          Thing.user(
              "(?<=\\bfor )(?!root )" + NAME + "++(?= from " + VARIABLE + " port )",
              "[._[:alnum:]-]+"),
          Thing.user("(?<=\\bby )(?!root\\b)" + NAME + "*+(?=\\(uid=)", "[._[:alnum:]-]*"),
          Thing.user("(?<=" + HOST_KEY + ")[:._0-9A-Za-z-]*+" + NAME_ENDS, "[:._[:alnum:]-]*"),
          Thing.user("(?<=\\buid=)[0-9]++", "[0-9]+"),
          Thing.user("(?<=\\b(?:SHA256|MD5):)[0-9A-Za-z+/=:]++", "[0-9A-Za-z+/=:]+"),
          Thing.of(
              "(?<=<)(?=[0-9a-z+/=]*+[A-Z])(?=[0-9A-Z+/=]*+[a-z])[0-9A-Za-z+/=]{12,}+(?=>)",
              "[0-9A-Za-z+/=]+"),
          Thing.of("(?<=\")(?=[_0-9A-Za-z-]++[.@])[._@0-9A-Za-z-]++(?=\")", "[._@[:alnum:]-]+"),
          Thing.of("(?<![0-9vV])[0-9]++", "[0-9]+"),
          Thing.of("(?<! )  ++(?=" + VARIABLE + ")", " +"));

  private static final Pattern ANY =
      Pattern.compile(
          THINGS.stream().map(thing -> "(" + thing.found + ")").collect(Collectors.joining("|")));

  private final StringBuilder text = new StringBuilder();
  private final List<String> classes = new ArrayList<>();

  private final boolean allows;

  /** The part in which a command begins; the number of parts if there is none. */
  private final int command;

  private MessageExpression(List<Set<String>> parts) {
    allows =
        IntStream.range(0, parts.size())
            .filter(i -> i % 2 == 0)
            .anyMatch(i -> parts.get(i).stream().anyMatch(form -> ALLOWS.matcher(form).find()));
    command =
        IntStream.range(0, parts.size())
            .filter(
                i -> parts.get(i).stream().anyMatch(form -> GuardedMessage.commandStart(form) >= 0))
            .findFirst()
            .orElse(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      boolean literal = i % 2 == 0 && parts.get(i).size() == 1;
      if (literal) {
        text.append(parts.get(i).iterator().next().replace(VARIABLE, (char) (VARIABLE + 1)));
      } else {
        boolean fixed = i > command && parts.get(i).size() == 1;
        classes.add(
            fixed ? EscapedText.of(parts.get(i).iterator().next()) : valueClass(parts.get(i)));
        text.append(VARIABLE);
      }
    }
  }

  private String valueClass(Set<String> values) {
    String before = text.substring(Math.max(0, text.length() - LONGEST_ANNOUNCEMENT));
    boolean user = ANNOUNCES_USER.matcher(before).find();
    if (allows && values.size() == 1 && saysWho(before, values.iterator().next())) {
      return EscapedText.of(values.iterator().next());
    } else if (ValueClass.areFewWords(values) && (!user || allows || values.contains("root"))) {
      return ValueClass.oneOf(values);
    } else if (user) {
      return ValueClass.ofUsers(values);
    } else if (ANNOUNCES_HOST.matcher(before).find()) {
      return ValueClass.ofHosts(values);
    }
    return before.endsWith("<") ? ValueClass.ofBracketed(values) : ValueClass.of(values);
  }

  private static boolean saysWho(String before, String value) {
    return value.length() <= LONGEST_NAME
        && (ADDRESS.matcher(value).matches()
            || KEY.matcher(value).matches()
            || ANNOUNCES_WHO.matcher(before).find());
  }

  /**
   * The expression for a message.
   *
   * @param parts literal texts and variables in turn, as {@link LineParts} has them: of each the
   *     forms that it takes; a text that takes several is a variable too
   */
  static String of(List<Set<String>> parts) {
    MessageExpression wording = new MessageExpression(parts);
    return wording.expression();
  }

  private String expression() {
    StringBuilder expression = new StringBuilder();
    Iterator<String> variables = classes.iterator();
    Matcher things = ANY.matcher(text);
    int done = 0;
    while (things.find()) {
      boolean variable = things.group().indexOf(VARIABLE) == 0;
      expression
          .append(EscapedText.of(text.substring(done, things.start())))
          .append(variable ? variables.next() : written(things));
      done = things.end();
    }
    return expression.append(EscapedText.of(text.substring(done))).toString();
  }

  private String written(MatchResult things) {
    int group = 1;
    while (things.start(group) < 0) {
      group++;
    }
    Thing thing = THINGS.get(group - 1);
    return allows && thing.user ? EscapedText.of(things.group()) : thing.written;
  }
}
