package dev.logcheck.audit;

/**
 * Why a line is reported: the layer, and in the upper two layers the topic of the rule files that
 * raised it. The findings of one reason are a section of the report.
 *
 * @param number dense from 0, which is that of {@link #OTHER}
 * @param layer which layer
 * @param topic that of the rule files that raise to it; null for {@link Layer#OTHER}
 */
public record Reason(int number, Layer layer, String topic) {
  /** That nothing ignores the line and nothing raises it. */
  public static final Reason OTHER = new Reason(0, Layer.OTHER, null);

  /** The topic whose section is titled with the layer alone, as logcheck has it. */
  private static final String GENERIC = "logcheck";

  /** The title of the section: that of the layer, and the topic unless it is the generic one. */
  public String heading(String layerTitle) {
    boolean generic = topic == null || topic.equals(GENERIC);
    return generic ? layerTitle : layerTitle + " for " + topic;
  }
}
