package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

/// Where a conversation stands.
///
/// ```
/// open ⇄ assigned      (queued: waiting for routing to choose an agent)
///   └──→ resolved ──→ open or assigned, as it was
/// ```
@RegisterForReflection
public enum Status {
  OPEN,
  QUEUED,
  ASSIGNED,
  RESOLVED;

  /// Returns the status as it stands on the wire and in the database.
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads what [#wire()] wrote; throws IllegalArgumentException for anything else.
  public static Status of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
