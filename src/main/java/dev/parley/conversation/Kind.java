package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Optional;

/// What an entry is, and who gets to read it.
@RegisterForReflection
public enum Kind {
  TEXT(Audience.ALL),
  NOTE(Audience.AGENTS),
  ASSIGNMENT(Audience.AGENTS),
  STATUS(Audience.ALL);

  private final Audience audience;

  Kind(Audience audience) {
    this.audience = audience;
  }

  /// Who receives an entry's content.
  @RegisterForReflection
  public enum Audience {
    ALL,
    AGENTS;

    /// Returns the audience as it stands on the wire and in the database.
    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Returns who receives an entry of this kind.
  public Audience audience() {
    return audience;
  }

  /// Returns the kind as it stands on the wire and in the database.
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads what [#wire()] wrote; throws IllegalArgumentException for anything else.
  public static Kind of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }

  /// Reads the kind of a message that a person may send: a text or a note.
  public static Optional<Kind> sendable(String wire) {
    return switch (wire) {
      case "text" -> Optional.of(TEXT);
      case "note" -> Optional.of(NOTE);
      default -> Optional.empty();
    };
  }
}
