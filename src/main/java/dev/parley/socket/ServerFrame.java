package dev.parley.socket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.tenant.Code;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the server itself says (protocol §3, §4, §7); entries, marks and summaries come encoded
/// from the conversation.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
sealed interface ServerFrame {

  @RegisterForReflection
  @JsonTypeName("welcome")
  record Welcome(
      UUID epoch,
      boolean resumed,
      Map<UUID, Long> heads,
      long heartbeatMs,
      int maxInFlight,
      int window,
      Instant expiresAt,
      String node)
      implements ServerFrame {}

  @RegisterForReflection
  @JsonTypeName("caught_up")
  record CaughtUp() implements ServerFrame {}

  @RegisterForReflection
  @JsonTypeName("reset")
  record Reset(UUID conversation, long from) implements ServerFrame {}

  @RegisterForReflection
  @JsonTypeName("ack")
  record Ack(UUID id, UUID conversation, long seq, Instant at, boolean duplicate)
      implements ServerFrame {}

  @RegisterForReflection
  @JsonTypeName("nack")
  record Nack(UUID id, Code code, boolean temporary, @Nullable Integer retryAfterMs)
      implements ServerFrame {}

  @RegisterForReflection
  @JsonTypeName("error")
  record Failure(Code code, @Nullable String id, @Nullable String conversation)
      implements ServerFrame {}

  @RegisterForReflection
  @JsonTypeName("ping")
  record Ping(Map<UUID, Long> heads) implements ServerFrame {}

  @RegisterForReflection
  @JsonTypeName("refreshed")
  record Refreshed(Instant expiresAt) implements ServerFrame {}
}
