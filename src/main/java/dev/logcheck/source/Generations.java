package dev.logcheck.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rotated files of a log, put in order: each generation once, oldest first. */
final class Generations {
  /** Longer than compressing takes, and shorter than the time between two rotations. */
  private static final Duration COMPRESSING = Duration.ofMinutes(30);

  private static final Comparator<RotatedFile> OLDEST_FIRST =
      Comparator.comparing(RotatedFile::name, RotatedName.OLDEST_FIRST)
          .thenComparing(RotatedFile::plain, Comparator.reverseOrder())
          .thenComparing(file -> file.facts().modified());

  private final List<RotatedFile> numbered = new ArrayList<>();
  private final List<RotatedFile> dated = new ArrayList<>();
  private final List<RotatedFile> ageless = new ArrayList<>();

  void add(RotatedFile file) {
    if (isNew(file)) {
      switch (file.name().order()) {
        case NUMBER -> numbered.add(file);
        case DATE -> dated.add(file);
        case DAY, BY_HAND -> ageless.add(file);
      }
    }
  }

  /** Whether the file of a position was added. */
  boolean has(Position position) {
    return has(numbered, position) || has(dated, position) || has(ageless, position);
  }

  private static boolean has(List<RotatedFile> files, Position position) {
    for (RotatedFile file : files) {
      if (position.means(file.facts())) {
        return true;
      }
    }
    return false;
  }

  /** A file that is renamed while its directory is listed may be listed under both names. */
  private boolean isNew(RotatedFile file) {
    return !listed(numbered, file) && !listed(dated, file) && !listed(ageless, file);
  }

  private static boolean listed(List<RotatedFile> files, RotatedFile file) {
    return files.stream().anyMatch(known -> known.facts().sameFile(file.facts()));
  }

  /**
   * Numbers order the numbered and dates the dated; between them, after a change of scheme, only
   * the time of modification can tell.
   */
  List<RotatedFile> oldestFirst() {
    List<RotatedFile> byTime = eachOnce(ageless);
    byTime.sort(Comparator.comparing(file -> file.facts().modified()));
    return merge(merge(eachOnce(numbered), eachOnce(dated)), byTime);
  }

  private static List<RotatedFile> merge(List<RotatedFile> some, List<RotatedFile> others) {
    List<RotatedFile> merged = new ArrayList<>();
    int next = 0;
    for (RotatedFile file : some) {
      while (next < others.size() && others.get(next).modifiedBefore(file)) {
        merged.add(others.get(next++));
      }
      merged.add(file);
    }
    merged.addAll(others.subList(next, others.size()));
    return merged;
  }

  /**
   * While a file is being compressed it stands beside what it becomes: the plain one counts. One
   * that is compressed and clearly older is another generation, left over from before compression
   * was turned off.
   */
  private static List<RotatedFile> eachOnce(List<RotatedFile> files) {
    files.sort(OLDEST_FIRST);
    List<RotatedFile> once = new ArrayList<>();
    for (RotatedFile file : files) {
      Optional<RotatedFile> same =
          once.stream().filter(known -> known.name().sameGeneration(file.name())).findFirst();
      if (same.isEmpty()) {
        once.add(file);
      } else if (file.facts()
          .modified()
          .plus(COMPRESSING)
          .isBefore(same.get().facts().modified())) {
        once.add(once.indexOf(same.get()), file);
      }
    }
    return once;
  }
}
