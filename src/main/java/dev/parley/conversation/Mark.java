package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.tenant.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// How far one side of a conversation has received and read it: the `mark` frame of protocol §6.
/// Both numbers only grow.
@RegisterForReflection
public record Mark(UUID conversation, Actor.Type by, long delivered, long read) {

  /// Returns the frame's type.
  @JsonProperty("type")
  public String type() {
    return "mark";
  }

  /// What names a mark among the state frames under way: a later one with the same key replaces it.
  public record Key(UUID conversation, Actor.Type by) {}

  /// Returns the key of this mark.
  public Key key() {
    return new Key(conversation, by);
  }
}
