package dev.parley.visitor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A person who asks: anonymous until the tenant's own system says who it is.
@Entity
@Table(name = "contacts")
public class Contact extends PanacheEntityBase {
  @Id public UUID id;
  public UUID tenantId;
  public UUID siteId;
  public @Nullable String name;
  public @Nullable String email;
  public @Nullable String externalId;

  @JdbcTypeCode(SqlTypes.JSON)
  public Map<String, Object> attributes;

  public Instant createdAt;
  public Instant lastSeenAt;

  /// Finds a contact of the tenant by id.
  public static Optional<Contact> of(UUID tenant, UUID id) {
    return find("tenantId = ?1 and id = ?2", tenant, id).firstResultOptional();
  }
}
