package dev.logcheck.rule;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Rule files that a second thread reads while the first compiles their rules: there are many small
 * ones, and both take about as long.
 */
final class ReadAhead {
  private final Map<RuleFile, FutureTask<RuleFileContent>> contents = new LinkedHashMap<>();

  ReadAhead(List<RuleFile> files, RuleFileReader reader) {
    for (RuleFile file : files) {
      contents.put(file, new FutureTask<>(() -> reader.read(file)));
    }
  }

  /** Begins to read ahead. */
  void start() {
    Thread thread = new Thread(() -> contents.values().forEach(FutureTask::run), "rule files");
    thread.setDaemon(true);
    thread.start();
  }

  /** The content of a file, which is read here and now if its turn has not yet come. */
  RuleFileContent content(RuleFile file) throws IOException {
    FutureTask<RuleFileContent> content = contents.get(file);
    content.run();
    try {
      return content.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading rules", e);
    }
  }
}
