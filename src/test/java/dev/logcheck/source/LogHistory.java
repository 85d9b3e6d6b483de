package dev.logcheck.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** A model of a log's life beside the log: what was written, and what runs delivered of it. */
final class LogHistory {

  /** What may happen to a log. */
  enum Deed {
    APPEND,
    APPEND_SEVERAL,
    APPEND_LONG,
    APPEND_HALF,
    APPEND_LATE,
    APPEND_VERY_LATE,
    ROTATE,
    ROTATE_BY_COPY,
    COMPRESS_YOUNGEST,
    COMPRESS_ALL,
    BEGIN_TO_COMPRESS,
    REPLACE_BY_COPY,
    RUN,
    CRASH
  }

  /** How rotated files are named. */
  enum Naming {
    NUMBER("syslog", "syslog.%d", false),
    NUMBER_BEFORE_EXTENSION("app.log", "app.%d.log", false),
    NUMBER_IN_OLD_DIRECTORY("syslog", "old/syslog.%d", false),
    DATE("syslog", "syslog-202611%02d", true),
    DATE_WITH_HOUR("syslog", "syslog-20261101%02d", true),
    DATE_WITH_SECONDS("syslog", "syslog-20261101-17637000%02d", true),
    DATE_WITH_DASHES("syslog", "syslog.2026-11-%02d", true),
    DAY_BEFORE_YEAR("syslog", "syslog.%02d-11-2026", true),
    DATE_BEFORE_EXTENSION("app.log", "app-202611%02d.log", true);

    private final String log;
    private final String pattern;
    private final boolean dated;

    Naming(String log, String pattern, boolean dated) {
      this.log = log;
      this.pattern = pattern;
      this.dated = dated;
    }
  }

  /** A rotated file. */
  private static final class Rotated {
    private String name;
    private boolean open;
    private String extension = "";
    private boolean compressing;

    Rotated(String name, boolean open) {
      this.name = name;
      this.open = open;
    }
  }

  private final LogScene scene = new LogScene();
  private final Naming naming;
  private final Compression compression;

  /** Youngest first. */
  private final Deque<Rotated> rotated = new ArrayDeque<>();

  private final List<String> written = new ArrayList<>();
  private final List<String> delivered = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private String half = "";
  private int lines;
  private int days;
  private boolean logWasRead;

  LogHistory(Naming naming, Compression compression) {
    this.naming = naming;
    this.compression = compression;
    scene.log = scene.at(naming.log);
    scene.doing(() -> Files.createDirectory(scene.at("old")));
    scene.write("");
    run();
  }

  List<String> written() {
    return written;
  }

  List<String> delivered() {
    return delivered;
  }

  List<String> problems() {
    return problems;
  }

  void perform(Deed deed) {
    switch (deed) {
      case APPEND -> append(1);
      case APPEND_SEVERAL -> append(7);
      case APPEND_LONG -> complete("x".repeat(150) + ++lines);
      case APPEND_HALF -> appendHalf("half " + ++lines);
      case APPEND_LATE -> appendLate(1);
      case APPEND_VERY_LATE -> appendLate(4);
      case ROTATE -> rotate();
      case ROTATE_BY_COPY -> rotateByCopy();
      case COMPRESS_YOUNGEST -> compress(1);
      case COMPRESS_ALL -> compress(Integer.MAX_VALUE);
      case BEGIN_TO_COMPRESS -> beginToCompress();
      case REPLACE_BY_COPY -> replaceByCopy();
      case RUN -> run();
      case CRASH -> scene.crash();
    }
  }

  /** Ends the half line, and lets everything be delivered. */
  void finish() {
    append(1);
    run();
    run();
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      complete("line " + ++lines);
    }
  }

  private void complete(String line) {
    scene.write(line + "\n");
    written.add(half + line);
    half = "";
  }

  private void appendHalf(String text) {
    scene.write(text);
    half += text;
  }

  /** A writer that did not notice so many rotations, or what there were of them. */
  private void appendLate(int rotations) {
    rotated.stream()
        .limit(rotations)
        .reduce((younger, older) -> older)
        .filter(file -> file.open)
        .ifPresent(
            file -> {
              String line = "late " + ++lines;
              scene.write(path(file), line + "\n");
              written.add(line);
            });
  }

  private void rotate() {
    makeRoom(half.isEmpty());
    scene.rename(naming.log, rotated.getFirst().name).write("");
    endHalf();
  }

  private void rotateByCopy() {
    makeRoom(false);
    scene.copy(naming.log, rotated.getFirst().name).truncate("");
    endHalf();
  }

  /** What a rotation leaves without a newline gets none any more. */
  private void endHalf() {
    if (!half.isEmpty()) {
      written.add(half);
      half = "";
    }
    logWasRead = false;
  }

  private void makeRoom(boolean open) {
    rotated.forEach(this::finishCompressing);
    int number = rotated.size();
    for (Iterator<Rotated> oldestFirst = rotated.descendingIterator();
        !naming.dated && oldestFirst.hasNext();
        number--) {
      Rotated file = oldestFirst.next();
      String name = naming.pattern.formatted(number + 1);
      scene.rename(file.name + file.extension, name + file.extension);
      file.name = name;
    }
    rotated.addFirst(new Rotated(naming.pattern.formatted(naming.dated ? ++days : 1), open));
  }

  private void compress(int count) {
    rotated.stream().limit(count).filter(file -> file.extension.isEmpty()).forEach(this::compress);
  }

  private void compress(Rotated file) {
    finishCompressing(file);
    Path plain = path(file);
    file.open = false;
    file.extension = compression.extension();
    scene.doing(() -> Files.write(path(file), Compressed.by(compression, plain)));
    scene.doing(() -> Files.setLastModifiedTime(path(file), Files.getLastModifiedTime(plain)));
    scene.doing(() -> Files.deleteIfExists(plain));
  }

  /** The compressed file stands beside the plain one, and is only half there. */
  private void beginToCompress() {
    if (!rotated.isEmpty() && rotated.getFirst().extension.isEmpty()) {
      Rotated file = rotated.getFirst();
      file.compressing = true;
      scene.doing(
          () -> {
            byte[] whole = Compressed.by(compression, path(file));
            return Files.write(partial(file), Arrays.copyOf(whole, whole.length / 2));
          });
    }
  }

  private void finishCompressing(Rotated file) {
    if (file.compressing) {
      file.compressing = false;
      scene.doing(() -> Files.deleteIfExists(partial(file)));
    }
  }

  private Path partial(Rotated file) {
    return scene.at(file.name + compression.extension());
  }

  /** As {@code sed -i} or a restored backup does: the same content in another file. */
  private void replaceByCopy() {
    if (logWasRead) {
      scene.copy(naming.log, "copy").rename("copy", naming.log);
    }
  }

  private Path path(Rotated file) {
    return scene.at(file.name + file.extension);
  }

  private void run() {
    LogScene.Run run = scene.run();
    run.text().lines().forEach(delivered::add);
    problems.addAll(run.problems());
    logWasRead = scene.read(scene.log).indexOf('\n') >= 0;
  }
}
