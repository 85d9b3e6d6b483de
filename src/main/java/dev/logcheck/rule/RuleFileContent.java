package dev.logcheck.rule;

import java.util.List;

/**
 * What the {@link RuleFileReader} found in a rule file.
 *
 * @param rules in their order
 * @param problems what was cut from them
 */
public record RuleFileContent(List<Rule> rules, List<RuleProblem> problems) {}
