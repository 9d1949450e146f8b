package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.parley.tenant.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Anything durable that happened in a conversation (protocol §1); serializes as the `entry` frame
/// of §5.
@RegisterForReflection
@JsonPropertyOrder({"type"})
public record Entry(
    UUID conversation,
    long seq,
    UUID id,
    Kind kind,
    Kind.Audience audience,
    Actor author,
    Map<String, @Nullable Object> body,
    Instant at) {

  /// Returns the frame's type.
  @JsonProperty("type")
  public String type() {
    return "entry";
  }

  /// What a visitor receives of an entry that is for agents: its place in the order and nothing
  /// else.
  @RegisterForReflection
  public record Hidden(String type, UUID conversation, long seq, String kind) {}

  /// Returns the frame for a visitor: the entry, or a placeholder.
  public Object forVisitors() {
    return audience == Kind.Audience.ALL ? this : new Hidden("entry", conversation, seq, "hidden");
  }

  /// Returns the text of a message or note, null for anything else.
  @JsonIgnore
  public @Nullable String text() {
    return body.get("text") instanceof String text ? text : null;
  }
}
