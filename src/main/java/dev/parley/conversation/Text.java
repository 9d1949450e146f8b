package dev.parley.conversation;

/// What may stand in a message (protocol §4, rule 8).
public final class Text {
  private Text() {}

  /// Tells whether this is 1 to `longest` characters (code points) of well-formed Unicode without
  /// U+0000.
  public static boolean valid(String text, int longest) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= longest
        && text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }
}
