package dev.parley.socket;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a client says (protocol §3–§7), checked for shape by [FrameReader].
sealed interface ClientFrame {
  record Hello(UUID session, Map<UUID, Long> cursors, @Nullable Instant inboxSince)
      implements ClientFrame {}

  /// A message; everything but its id is still as the client wrote it, because a repeated id is
  /// recognised before anything else is checked. Fields of the wrong type are null.
  record Send(
      UUID id,
      @Nullable String conversation,
      @Nullable String kind,
      @Nullable String text,
      @Nullable String audience,
      boolean wellFormed)
      implements ClientFrame {}

  record Received(Map<UUID, Long> cursors) implements ClientFrame {}

  record Fill(UUID conversation, long after) implements ClientFrame {}

  record Follow(UUID conversation, long after) implements ClientFrame {}

  record Unfollow(UUID conversation) implements ClientFrame {}

  record Marked(UUID conversation, long delivered, long read) implements ClientFrame {}

  record Refresh(String token) implements ClientFrame {}

  record Pong() implements ClientFrame {}

  /// Typing and presence: ephemeral, and not passed on by this node.
  record Ephemeral() implements ClientFrame {}

  /// A frame longer than protocol §3 allows.
  record TooLong() implements ClientFrame {}

  /// What can't be understood, with as much of its address as can be read.
  record Bad(@Nullable String id, @Nullable String conversation) implements ClientFrame {}
}
