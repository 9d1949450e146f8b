package dev.parley.socket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads UUIDs as RFC 9562 writes them; `UUID.fromString` alone also takes shorter ones.
final class Uuids {
  private Uuids() {}

  static @Nullable UUID parse(@Nullable String text) {
    if (text == null || text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
