package dev.parley.conversation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The `summary` frame of protocol §6: a conversation as an agent's inbox shows it.
@RegisterForReflection
public record Summary(
    String type,
    UUID conversation,
    long seq,
    Status status,
    @Nullable Ref assignee,
    Conversation.Person contact,
    @Nullable String preview,
    int unread,
    int priority,
    @Nullable Instant waitingSince,
    Instant openedAt,
    Instant touchedAt,
    Ref site) {

  /// Summarizes a conversation as it stands.
  public static Summary of(Conversation c) {
    return new Summary(
        "summary",
        c.id(),
        c.seq(),
        c.status(),
        c.assignee(),
        c.contact(),
        c.preview(),
        c.unread(),
        c.priority(),
        c.waitingSince(),
        c.openedAt(),
        c.touchedAt(),
        c.site());
  }
}
