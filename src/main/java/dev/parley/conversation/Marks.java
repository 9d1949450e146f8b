package dev.parley.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.delivery.Delivery;
import dev.parley.tenant.Actor;
import dev.parley.tenant.Scope;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Delivered and read marks: the greatest wins, so that any order of arrival converges on all
/// devices.
@Singleton
public class Marks {
  private final DataSource database;
  private final History history;
  private final Delivery delivery;
  private final Committers committers;
  private final ObjectMapper json;

  Marks(
      DataSource database,
      History history,
      Delivery delivery,
      Committers committers,
      ObjectMapper json) {
    this.database = database;
    this.history = history;
    this.delivery = delivery;
    this.committers = committers;
    this.json = json;
  }

  /// Raises the marks of the actor's side, never above the head, and tells all who follow the
  /// conversation. What is read is delivered too; 0 leaves a mark as it is. Does nothing in a
  /// conversation the scope may not see.
  public void raise(Scope scope, UUID conversation, long delivered, long read) throws SQLException {
    var reads = scope.agent() && read > 0;
    Optional<Mark> grown;
    try (var c = database.getConnection()) {
      c.setAutoCommit(false);
      try {
        if (reads) {
          lock(c, scope, conversation);
        }
        grown = upsert(c, scope, conversation, Math.max(delivered, read), read);
        if (reads && grown.isPresent()) {
          recount(c, conversation, grown.get().read());
        }
        c.commit();
      } finally {
        c.rollback();
        c.setAutoCommit(true);
      }
    }
    if (grown.isPresent()) {
      delivery.mark(conversation, grown.get().key(), frame(grown.get()));
      if (reads) {
        history.find(scope, conversation).ifPresent(committers::summarize);
      }
    }
  }

  private static void lock(Connection c, Scope scope, UUID conversation) throws SQLException {
    try (var s =
        c.prepareStatement(
            "select 1 from conversations where tenant_id = ? and id = ? for no key update")) {
      s.setObject(1, scope.tenant());
      s.setObject(2, conversation);
      s.executeQuery();
    }
  }

  private static Optional<Mark> upsert(
      Connection c, Scope scope, UUID conversation, long delivered, long read) throws SQLException {
    try (var s =
        c.prepareStatement(
            """
            insert into marks as m (tenant_id, conversation_id, side, delivered, read)
            select c.tenant_id, c.id, ?, least(?, c.last_seq), least(?, c.last_seq)
            from conversations c where c.tenant_id = ? and c.id = ? and (? or c.contact_id = ?)
            on conflict (conversation_id, side) do update
            set delivered = greatest(m.delivered, excluded.delivered), read = greatest(m.read, excluded.read)
            where excluded.delivered > m.delivered or excluded.read > m.read
            returning conversation_id, side, delivered, read
            """)) {
      s.setString(1, scope.actor().type().wire());
      s.setLong(2, delivered);
      s.setLong(3, read);
      s.setObject(4, scope.tenant());
      s.setObject(5, conversation);
      s.setBoolean(6, scope.agent());
      s.setObject(7, scope.subject());
      var r = s.executeQuery();
      return r.next() ? Optional.of(mark(r)) : Optional.empty();
    }
  }

  private static void recount(Connection c, UUID conversation, long read) throws SQLException {
    try (var s =
        c.prepareStatement(
            """
            update conversations v set changed_at = clock_timestamp(), unread = least(v.unread,
              (select count(*) from entries e
               where e.conversation_id = v.id and e.seq > ? and e.author_type = 'visitor'))
            where v.id = ?
            """)) {
      s.setLong(1, read);
      s.setObject(2, conversation);
      s.executeUpdate();
    }
  }

  /// Returns all marks of these conversations, which the caller has found visible.
  public List<Mark> of(Scope scope, Collection<UUID> conversations) throws SQLException {
    return history.read(
        "select conversation_id, side, delivered, read from marks where tenant_id = ? and conversation_id = any (?)",
        s -> {
          s.setObject(1, scope.tenant());
          s.setArray(2, s.getConnection().createArrayOf("uuid", conversations.toArray()));
        },
        Marks::mark);
  }

  private static Mark mark(ResultSet r) throws SQLException {
    return new Mark(
        r.getObject(1, UUID.class), Actor.Type.of(r.getString(2)), r.getLong(3), r.getLong(4));
  }

  private String frame(Mark mark) {
    try {
      return json.writeValueAsString(mark);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
