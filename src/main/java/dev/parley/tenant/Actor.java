package dev.parley.tenant;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who does something: a visitor's contact, an agent, the bot or the system; `id` is null for the
/// system alone.
@RegisterForReflection
public record Actor(Type type, @Nullable UUID id, @Nullable String name) {

  /// The kinds of author an entry can have, by protocol §5.
  @RegisterForReflection
  public enum Type {
    VISITOR,
    AGENT,
    BOT,
    SYSTEM;

    /// Returns the type as it stands on the wire and in the database.
    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#wire()] wrote; throws IllegalArgumentException for anything else.
    public static Type of(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT));
    }
  }
}
