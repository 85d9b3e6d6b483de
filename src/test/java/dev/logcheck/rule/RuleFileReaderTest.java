package dev.logcheck.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleFileReaderTest {
  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path path = files.getPath("/ssh");
  private final List<Rule> rules = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  @Test
  void dropsBlankLinesAndComments() throws IOException {
    read("# comment\n\n \t \n^a$\n #no comment\nlast");
    assertEquals(List.of("4:^a$", "5: #no comment", "6:last"), numbered());
    assertEquals(List.of(), problems);
  }

  @Test
  void cutsWhatWouldMakeARuleDeadAndSaysSo() throws IOException {
    read("^a$\r\n^b$  \n^c$ \t\r\n");
    assertEquals(List.of("1:^a$", "2:^b$", "3:^c$"), numbered());
    assertEquals(
        List.of(
            "/ssh:1:4: carriage return at the end was cut; save the file with Unix line ends",
            "/ssh:2:4: blanks behind the final $ were cut; remove them",
            "/ssh:3:6: carriage return at the end was cut; save the file with Unix line ends",
            "/ssh:3:4: blanks behind the final $ were cut; remove them"),
        problems.stream().map(RuleProblem::toString).toList());
  }

  @Test
  void keepsTrailingBlanksThatARuleCanMeet() throws IOException {
    read("word \nrepeated: \n");
    assertEquals(List.of("1:word ", "2:repeated: "), numbered());
    assertEquals(List.of(), problems);
  }

  @Test
  void aDollarSignOfTheLogEndsNoLine() throws IOException {
    read("cost: 3 \\$ \nin brackets: []$] \n");
    assertEquals(List.of("1:cost: 3 \\$ ", "2:in brackets: []$] "), numbered());
    assertEquals(List.of(), problems);
  }

  @Test
  void keepsEveryByteOfAPattern() throws IOException {
    byte[] bytes = {'^', (byte) 0xc3, (byte) 0xa4, (byte) 0xff, 0, '$', '\n'};
    Files.write(path, bytes);
    read();
    assertEquals(
        "^\u00c3\u00a4\u00ff\0$", rules.get(0).text(), "one character stands for one byte");
  }

  private void read(String text) throws IOException {
    Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    read();
  }

  private void read() throws IOException {
    RuleFile file = new RuleFile(RuleUse.IGNORE, "ssh", path);
    RuleFileContent content = new RuleFileReader(RuleRewriter.none()).read(file);
    rules.addAll(content.rules());
    problems.addAll(content.problems());
  }

  private List<String> numbered() {
    return rules.stream().map(rule -> rule.line() + ":" + rule.text()).toList();
  }
}
