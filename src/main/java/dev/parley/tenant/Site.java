package dev.parley.tenant;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A place where a tenant's widget stands, known to the public by its key.
@Entity
@Table(name = "sites")
@JsonIncludeProperties({"id", "name"})
public class Site extends PanacheEntityBase {
  @Id public UUID id;
  public UUID tenantId;
  public String name;
  public String publicKey;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> allowedOrigins;

  public Instant createdAt;

  /// Finds the site of any tenant by its public key, which is how a visitor first names a tenant.
  public static Optional<Site> byPublicKey(String key) {
    return find("publicKey", key).firstResultOptional();
  }

  /// Finds a site of the tenant by id.
  public static Optional<Site> of(UUID tenant, UUID id) {
    return find("tenantId = ?1 and id = ?2", tenant, id).firstResultOptional();
  }

  /// Tells whether a browser page of this origin may use the site; `http://host:*` allows every
  /// port of a host.
  public boolean allows(String origin) {
    return allowedOrigins.stream().anyMatch(allowed -> matches(allowed, origin));
  }

  private static boolean matches(String allowed, String origin) {
    if (!allowed.endsWith(":*")) {
      return allowed.equalsIgnoreCase(origin);
    }
    var host = allowed.substring(0, allowed.length() - 2);
    return origin.regionMatches(true, 0, host, 0, host.length())
        && origin.substring(host.length()).matches("(:\\d{1,5})?");
  }
}
