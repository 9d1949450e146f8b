package dev.parley.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.tenant.Actor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads conversations and entries out of result sets, and says which columns that takes.
@Singleton
class Rows {
  /// Selects what [#conversation(ResultSet)] reads; the conversation is `c`.
  static final String CONVERSATION =
      """
      select c.id, c.tenant_id, s.id, s.name, k.id, k.name, k.email, c.status, a.id, a.name, c.last_seq, c.preview,
             c.unread, c.priority, c.waiting_since, c.opened_at, c.touched_at
      from conversations c
      join sites s on s.id = c.site_id
      join contacts k on k.id = c.contact_id
      left join agents a on a.id = c.assignee_id
      """;

  /// Selects what [#entry(ResultSet)] reads; the entry is `e`.
  static final String ENTRY =
      """
      select e.conversation_id, e.seq, e.id, e.kind, e.audience, e.author_type, e.author_id, e.author_name, e.body, e.at
      from entries e
      """;

  private static final TypeReference<Map<String, @Nullable Object>> BODY = new TypeReference<>() {};

  private final ObjectMapper json;

  Rows(ObjectMapper json) {
    this.json = json;
  }

  static Conversation conversation(ResultSet r) throws SQLException {
    var assignee = r.getObject(9, UUID.class);
    return new Conversation(
        r.getObject(1, UUID.class),
        r.getObject(2, UUID.class),
        new Ref(r.getObject(3, UUID.class), r.getString(4)),
        new Conversation.Person(r.getObject(5, UUID.class), r.getString(6), r.getString(7)),
        Status.of(r.getString(8)),
        assignee == null ? null : new Ref(assignee, r.getString(10)),
        r.getLong(11),
        r.getString(12),
        r.getInt(13),
        r.getInt(14),
        instant(r.getTimestamp(15)),
        r.getTimestamp(16).toInstant(),
        r.getTimestamp(17).toInstant());
  }

  Entry entry(ResultSet r) throws SQLException {
    return new Entry(
        r.getObject(1, UUID.class),
        r.getLong(2),
        r.getObject(3, UUID.class),
        Kind.of(r.getString(4)),
        Kind.Audience.valueOf(r.getString(5).toUpperCase(Locale.ROOT)),
        new Actor(Actor.Type.of(r.getString(6)), r.getObject(7, UUID.class), r.getString(8)),
        body(r.getString(9)),
        r.getTimestamp(10).toInstant());
  }

  /// Writes an entry's body as it is stored.
  String write(Map<String, @Nullable Object> body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, @Nullable Object> body(String stored) {
    try {
      return json.readValue(stored, BODY);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry's body is not JSON", e);
    }
  }

  private static @Nullable Instant instant(@Nullable Timestamp t) {
    return t == null ? null : t.toInstant();
  }
}
