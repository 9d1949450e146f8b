package dev.parley.agent;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import dev.parley.tenant.Actor;
import dev.parley.tenant.Scope;
import dev.parley.tenant.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A person who answers, with an account in one tenant.
@Entity
@Table(name = "agents")
@JsonIncludeProperties({"id", "name", "email", "role", "tenant"})
public class Agent extends PanacheEntityBase {
  @Id public UUID id;

  @ManyToOne(fetch = FetchType.EAGER)
  @JoinColumn(name = "tenant_id")
  @JsonIncludeProperties({"id", "name"})
  public Tenant tenant;

  public String email;
  public String name;
  public Role role;
  public String passwordHash;
  public Instant createdAt;

  /// Finds the agent of any tenant who signs in with this e-mail address, in whatever case.
  public static Optional<Agent> byEmail(String email) {
    return find("lower(email) = lower(?1)", email.strip()).firstResultOptional();
  }

  /// Finds an agent of the tenant by id.
  public static Optional<Agent> of(UUID tenant, UUID id) {
    return find("tenant.id = ?1 and id = ?2", tenant, id).firstResultOptional();
  }

  /// Returns the scope in which the agent acts.
  public Scope scope() {
    return new Scope(tenant.id, new Actor(Actor.Type.AGENT, id, name));
  }
}
