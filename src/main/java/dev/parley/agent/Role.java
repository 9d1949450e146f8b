package dev.parley.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/// What an agent may do in its tenant, most first.
public enum Role {
  OWNER,
  ADMIN,
  SUPERVISOR,
  AGENT;

  /// Returns the role as it stands on the wire, in tokens and in the database.
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Stores a role under its wire name.
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<Role, String> {
    @Override
    public String convertToDatabaseColumn(Role role) {
      return role.wire();
    }

    @Override
    public Role convertToEntityAttribute(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT));
    }
  }
}
