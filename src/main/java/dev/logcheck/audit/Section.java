package dev.logcheck.audit;

/**
 * A section of the report: findings of one layer, and in the upper two layers of one rule file.
 *
 * @param number dense from 0, which is that of System Events
 * @param layer which layer
 * @param ruleFile the name of the rule file that raises to it; null for System Events
 */
public record Section(int number, Layer layer, String ruleFile) {
  /** The rule file whose section is titled with the layer alone, as logcheck has it. */
  private static final String GENERIC = "logcheck";

  static final Section SYSTEM_EVENTS = new Section(0, Layer.SYSTEM_EVENTS, null);

  /** The title: that of the layer, and the rule file unless it is the generic one. */
  public String heading(String layerTitle) {
    boolean generic = ruleFile == null || ruleFile.equals(GENERIC);
    return generic ? layerTitle : layerTitle + " for " + ruleFile;
  }
}
