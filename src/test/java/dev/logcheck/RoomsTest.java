package dev.logcheck;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may import whom, and which room may use which library. */
final class RoomsTest {
  /** The rooms, each with the rooms that it may import. */
  private static final Map<String, Set<String>> ROOMS =
      table(
          """
          root: run ruletest config machine
          run: report event audit summary rule source config mail delivery line machine
          ruletest: event audit summary rule regex config line machine
          report: summary audit line
          event: audit rule regex config line machine
          mail: delivery machine line
          delivery: machine
          summary: audit line machine
          audit: rule regex source line
          rule: regex machine
          source: machine line
          config: machine
          line:
          regex:
          machine: line
          """);

  /** Libraries that load slowly or reach far, each with the rooms that may use it. */
  private static final Map<String, Set<String>> LIBRARIES =
      table(
          """
          picocli: root
          jakarta.mail: mail
          jakarta.activation: mail
          org.eclipse.angus: mail
          org.apache.commons.compress: source
          org.apache.commons.io: delivery mail run source
          org.tukaani.xz: source
          com.fasterxml.jackson: event report ruletest
          io.jstach: report
          me.tongfei.progressbar: machine
          """);

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.logcheck");
  }

  @Test
  void theTableNamesEveryRoomAndNoOther() {
    Set<String> existing =
        classes.stream().map(RoomsTest::room).collect(toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ROOMS.keySet()), existing);
  }

  @Test
  void aRoomImportsOnlyTheRoomsOfTheTable() {
    Set<String> violations = new TreeSet<>();
    forEachDependency(
        (from, to, dependency) -> {
          boolean inside = dependency.getTargetClass().getPackageName().startsWith("dev.logcheck");
          if (inside && !to.equals(from) && !ROOMS.get(from).contains(to)) {
            violations.add(from + " imports " + to + ": " + dependency.getDescription());
          }
        });
    assertEquals(Set.of(), violations);
  }

  @Test
  void theTableAllowsNothingThatNoRoomNeeds() {
    Set<String> unused = new TreeSet<>();
    ROOMS.forEach((from, all) -> all.forEach(to -> unused.add(from + " imports " + to)));
    forEachDependency((from, to, dependency) -> unused.remove(from + " imports " + to));
    assertEquals(Set.of(), unused);
  }

  @Test
  void noRoomNeedsItselfThroughOthers() {
    ROOMS.keySet().forEach(room -> assertFalse(reachable(room, ROOMS).contains(room), room));
  }

  /** {@code regex} is one machine in many parts. */
  @Test
  void outsideRegexAtMostThreeClassesNeedEachOther() {
    Map<String, Set<String>> imports = new TreeMap<>();
    forEachDependency(
        (from, to, dependency) ->
            imports
                .computeIfAbsent(topLevel(dependency.getOriginClass()), name -> new TreeSet<>())
                .add(topLevel(dependency.getTargetClass())));
    imports.keySet().removeIf(name -> name.startsWith("dev.logcheck.regex."));
    Map<String, Set<String>> reached = new TreeMap<>();
    imports.keySet().forEach(name -> reached.put(name, reachable(name, imports)));
    Map<String, Set<String>> circles = new TreeMap<>();
    reached.forEach(
        (name, others) -> {
          Set<String> circle = new TreeSet<>(others);
          circle.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(name));
          circles.put(name, circle);
        });
    assertTrue(circles.values().stream().anyMatch(circle -> circle.size() > 1));
    circles.values().removeIf(circle -> circle.size() <= 3);
    assertEquals(Map.of(), circles);
  }

  private static String topLevel(JavaClass type) {
    return type.getBaseComponentType().getName().replaceFirst("[$].*", "");
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> steps) {
    Set<String> reached = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>(steps.getOrDefault(from, Set.of()));
    while (!left.isEmpty()) {
      String next = left.pop();
      if (reached.add(next)) {
        left.addAll(steps.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  @Test
  void aLibraryIsUsedByItsRoomsAndNoOther() {
    Map<String, Set<String>> used = new TreeMap<>();
    forEachDependency(
        (from, to, dependency) -> {
          String type = dependency.getTargetClass().getName();
          for (String library : LIBRARIES.keySet()) {
            if (type.startsWith(library + ".")) {
              used.computeIfAbsent(library, key -> new TreeSet<>()).add(from);
            }
          }
        });
    assertEquals(new TreeMap<>(LIBRARIES), used);
  }

  @FunctionalInterface
  private interface DependencyVisitor {
    void visit(String from, String to, Dependency dependency);
  }

  private static void forEachDependency(DependencyVisitor visitor) {
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        visitor.visit(room(type), room(dependency.getTargetClass()), dependency);
      }
    }
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    String below = name.substring(Math.min(name.length(), "dev.logcheck.".length()));
    return below.isEmpty() ? "root" : below;
  }

  private static Map<String, Set<String>> table(String text) {
    return text.lines()
        .map(line -> line.split(":", 2))
        .collect(toMap(row -> row[0], row -> words(row[1])));
  }

  private static Set<String> words(String text) {
    List<String> words = Arrays.stream(text.strip().split(" ")).filter(w -> !w.isEmpty()).toList();
    return Set.copyOf(words);
  }
}
