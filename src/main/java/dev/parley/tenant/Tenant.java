package dev.parley.tenant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// An organisation that uses Parley; nothing of one tenant reaches another.
@Entity
@Table(name = "tenants")
public class Tenant extends PanacheEntityBase {
  @Id public UUID id;
  public String name;
  public Instant createdAt;
}
