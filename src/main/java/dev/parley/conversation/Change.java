package dev.parley.conversation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody wants to happen in a conversation; each that comes true is one [Entry].
public sealed interface Change {
  /// Returns the kind of entry it becomes.
  Kind kind();

  /// Returns the entry's body.
  Map<String, @Nullable Object> body();

  /// Write a text or an internal note.
  record Post(Kind kind, String text) implements Change {
    @Override
    public Map<String, @Nullable Object> body() {
      return Map.of("text", text);
    }
  }

  /// Give the conversation to an agent, or to nobody.
  record Assign(@Nullable Ref agent) implements Change {
    @Override
    public Kind kind() {
      return Kind.ASSIGNMENT;
    }

    @Override
    public Map<String, @Nullable Object> body() {
      var body = new HashMap<String, @Nullable Object>();
      body.put("assignee", agent);
      return body;
    }
  }

  /// Resolve the conversation, or reopen it.
  record SetStatus(Status status) implements Change {
    @Override
    public Kind kind() {
      return Kind.STATUS;
    }

    @Override
    public Map<String, @Nullable Object> body() {
      return Map.of("status", status.wire());
    }
  }
}
