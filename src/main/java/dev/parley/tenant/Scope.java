package dev.parley.tenant;

import java.util.Objects;
import java.util.UUID;

/// The tenant and the actor that a call is made for: the first argument of every door.
public record Scope(UUID tenant, Actor actor) {

  /// Tells whether an agent acts, who may see everything of the tenant's conversations.
  public boolean agent() {
    return actor.type() == Actor.Type.AGENT;
  }

  /// Returns the acting agent's or contact's id; throws NullPointerException for the system.
  public UUID subject() {
    return Objects.requireNonNull(actor.id(), "the system has no id");
  }
}
