package dev.parley.conversation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The SQL of a committer's transaction, in the order it is used. Arrays go in whole and are
/// unnested by PostgreSQL, so that a batch of any size costs the same few round trips.
@Singleton
class Log {
  private final Rows rows;

  Log(Rows rows) {
    this.rows = rows;
  }

  /// Locks the contacts for whom a conversation may have to be opened, so that two at once open
  /// one.
  void lockContacts(Connection c, Collection<UUID> contacts) throws SQLException {
    try (var s =
        c.prepareStatement(
            "select id from contacts where id = any (?) order by id for no key update")) {
      s.setArray(1, uuids(c, contacts));
      s.executeQuery();
    }
  }

  /// Locks, in the order of their ids, these conversations and those of these contacts that are not
  /// resolved.
  Map<UUID, Conversation> lock(
      Connection c, Collection<UUID> conversations, Collection<UUID> contacts) throws SQLException {
    try (var s =
        c.prepareStatement(
            Rows.CONVERSATION
                + """
                where c.id = any (?) or (c.contact_id = any (?) and c.status <> 'resolved')
                order by c.id for update of c
                """)) {
      s.setArray(1, uuids(c, conversations));
      s.setArray(2, uuids(c, contacts));
      var locked = new HashMap<UUID, Conversation>();
      var r = s.executeQuery();
      while (r.next()) {
        var conversation = Rows.conversation(r);
        locked.put(conversation.id(), conversation);
      }
      return locked;
    }
  }

  /// Where an id is looked for: in one conversation, or in all of one contact's.
  record Place(UUID key, UUID id) {}

  /// Finds which ids are in the log already, by the place each was looked for in.
  Map<Place, Outcome.Stored> known(
      Connection c, List<Place> inConversations, List<Place> ofContacts) throws SQLException {
    try (var s =
        c.prepareStatement(
            """
            select w.key, e.id, e.conversation_id, e.seq, e.at
            from unnest(?::uuid[], ?::uuid[]) as w (key, id)
            join entries e on e.conversation_id = w.key and e.id = w.id
            union all
            select w.key, e.id, e.conversation_id, e.seq, e.at
            from unnest(?::uuid[], ?::uuid[]) as w (key, id)
            join conversations c on c.contact_id = w.key
            join entries e on e.conversation_id = c.id and e.id = w.id
            """)) {
      s.setArray(1, array(c, "uuid", inConversations, Place::key));
      s.setArray(2, array(c, "uuid", inConversations, Place::id));
      s.setArray(3, array(c, "uuid", ofContacts, Place::key));
      s.setArray(4, array(c, "uuid", ofContacts, Place::id));
      var known = new HashMap<Place, Outcome.Stored>();
      var r = s.executeQuery();
      while (r.next()) {
        known.put(
            new Place(r.getObject(1, UUID.class), r.getObject(2, UUID.class)),
            new Outcome.Stored(
                r.getObject(3, UUID.class), r.getLong(4), r.getTimestamp(5).toInstant(), true));
      }
      return known;
    }
  }

  /// Returns a conversation that a contact is about to open, as it is before its first entry.
  Conversation unopened(Connection c, UUID id, UUID contact, Instant now) throws SQLException {
    try (var s =
        c.prepareStatement(
            """
            select k.tenant_id, s.id, s.name, k.id, k.name, k.email
            from contacts k join sites s on s.id = k.site_id where k.id = ?
            """)) {
      s.setObject(1, contact);
      var r = s.executeQuery();
      if (!r.next()) {
        throw new SQLException("The contact is gone", "02000");
      }
      return new Conversation(
          id,
          r.getObject(1, UUID.class),
          new Ref(r.getObject(2, UUID.class), r.getString(3)),
          new Conversation.Person(r.getObject(4, UUID.class), r.getString(5), r.getString(6)),
          Status.OPEN,
          null,
          0,
          null,
          0,
          0,
          null,
          now,
          now);
    }
  }

  /// Stores conversations as they stand after the batch, opening the new ones.
  void store(Connection c, List<Conversation> conversations) throws SQLException {
    try (var s =
        c.prepareStatement(
            """
            insert into conversations (id, tenant_id, site_id, contact_id, status, assignee_id, last_seq, preview,
              unread, priority, waiting_since, opened_at, touched_at, changed_at)
            select *, clock_timestamp() from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[],
              ?::bigint[], ?::text[], ?::int[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
            on conflict (id) do update set status = excluded.status, assignee_id = excluded.assignee_id,
              last_seq = excluded.last_seq, preview = excluded.preview, unread = excluded.unread,
              priority = excluded.priority, waiting_since = excluded.waiting_since, touched_at = excluded.touched_at,
              changed_at = excluded.changed_at
            """)) {
      var i = new Columns<>(c, s, conversations);
      i.add("uuid", Conversation::id);
      i.add("uuid", Conversation::tenant);
      i.add("uuid", v -> v.site().id());
      i.add("uuid", v -> v.contact().id());
      i.add("text", v -> v.status().wire());
      i.add("uuid", v -> v.assignee() == null ? null : v.assignee().id());
      i.add("bigint", Conversation::seq);
      i.add("text", Conversation::preview);
      i.add("int", Conversation::unread);
      i.add("int", Conversation::priority);
      i.add("timestamptz", v -> timestamp(v.waitingSince()));
      i.add("timestamptz", v -> timestamp(v.openedAt()));
      i.add("timestamptz", v -> timestamp(v.touchedAt()));
      s.executeUpdate();
    }
  }

  /// Appends entries; each has the seq that follows its conversation's last.
  void append(Connection c, UUID[] tenants, List<Entry> entries) throws SQLException {
    try (var s =
        c.prepareStatement(
            """
            insert into entries (tenant_id, conversation_id, seq, id, kind, audience, author_type, author_id,
              author_name, body, at)
            select t, v, n, i, k, u, y, r, m, b::jsonb, z from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[],
              ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
              as e (t, v, n, i, k, u, y, r, m, b, z)
            """)) {
      s.setArray(1, c.createArrayOf("uuid", tenants));
      var i = new Columns<>(c, s, entries);
      i.skip();
      i.add("uuid", Entry::conversation);
      i.add("bigint", Entry::seq);
      i.add("uuid", Entry::id);
      i.add("text", e -> e.kind().wire());
      i.add("text", e -> e.audience().wire());
      i.add("text", e -> e.author().type().wire());
      i.add("uuid", e -> e.author().id());
      i.add("text", e -> e.author().name());
      i.add("text", e -> rows.write(e.body()));
      i.add("timestamptz", e -> timestamp(e.at()));
      s.executeUpdate();
    }
  }

  /// Fills a statement's parameters with one array per column.
  private static final class Columns<T> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int at;

    Columns(Connection connection, PreparedStatement statement, List<T> rows) {
      this.connection = connection;
      this.statement = statement;
      this.rows = rows;
    }

    void skip() {
      at++;
    }

    void add(String type, Function<T, @Nullable Object> value) throws SQLException {
      statement.setArray(++at, array(connection, type, rows, value));
    }
  }

  private static <T> java.sql.Array array(
      Connection c, String type, List<T> rows, Function<T, @Nullable Object> value)
      throws SQLException {
    var values = new ArrayList<@Nullable Object>(rows.size());
    rows.forEach(row -> values.add(value.apply(row)));
    return c.createArrayOf(type, values.toArray());
  }

  private static java.sql.Array uuids(Connection c, Collection<UUID> ids) throws SQLException {
    return c.createArrayOf("uuid", ids.toArray());
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
