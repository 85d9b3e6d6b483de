package dev.logcheck.event;

/**
 * A field that an event can have.
 *
 * @param number its place in the {@link FieldTable}
 * @param nameNumber that of the first field there with the same name
 * @param name as the Elastic Common Schema has it, or one of the administrator's own
 * @param type what its values have to be
 */
record EventField(int number, int nameNumber, String name, FieldType type) {

  /** Whether the text can be the name of a field. */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '@';
      boolean inner = i > 0 && ((c >= '0' && c <= '9') || c == '.' || c == '-');
      if (!letter && !inner) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
