package dev.parley.conversation;

import dev.parley.tenant.Scope;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/// Reads the log. A few reads at a time go to PostgreSQL, so that a storm of resumes can't starve
/// the writers of connections.
@Singleton
public class History {
  private static final int AT_ONCE = 6;

  private final DataSource database;
  private final Rows rows;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  History(DataSource database, Rows rows) {
    this.database = database;
    this.rows = rows;
  }

  /// Returns the conversation if it exists and the scope may see it.
  public Optional<Conversation> find(Scope scope, UUID id) throws SQLException {
    var sql = Rows.CONVERSATION + "where c.tenant_id = ? and c.id = ?";
    var found =
        read(
            sql,
            s -> {
              s.setObject(1, scope.tenant());
              s.setObject(2, id);
            },
            Rows::conversation);
    return found.stream().filter(c -> c.visibleTo(scope)).findFirst();
  }

  /// Returns up to `limit` entries with a seq above `after`, ascending. The caller has checked that
  /// they may be seen.
  public List<Entry> after(Scope scope, UUID conversation, long after, int limit)
      throws SQLException {
    return page(scope, conversation, "and e.seq > ? order by e.seq limit ?", after, limit);
  }

  /// Returns the up to `limit` newest entries with a seq below `before`, ascending.
  public List<Entry> before(Scope scope, UUID conversation, long before, int limit)
      throws SQLException {
    return page(scope, conversation, "and e.seq < ? order by e.seq desc limit ?", before, limit)
        .reversed();
  }

  private List<Entry> page(Scope scope, UUID conversation, String range, long seq, int limit)
      throws SQLException {
    return read(
        Rows.ENTRY + "where e.tenant_id = ? and e.conversation_id = ? " + range,
        s -> {
          s.setObject(1, scope.tenant());
          s.setObject(2, conversation);
          s.setLong(3, seq);
          s.setInt(4, limit);
        },
        rows::entry);
  }

  /// Returns the heads, in PostgreSQL, of those of these conversations that the scope may see.
  public Map<UUID, Long> heads(Scope scope, Collection<UUID> conversations) throws SQLException {
    return headsWhere(
        "tenant_id = ? and (? or contact_id = ?) and id = any (?)",
        s -> {
          s.setObject(1, scope.tenant());
          s.setBoolean(2, scope.agent());
          s.setObject(3, scope.subject());
          s.setArray(4, s.getConnection().createArrayOf("uuid", conversations.toArray()));
        });
  }

  /// Returns the heads of what a device follows without being told to: all of a visitor's
  /// conversations, or those assigned to an agent and not resolved.
  public Map<UUID, Long> ownHeads(Scope scope) throws SQLException {
    var own = scope.agent() ? "assignee_id = ? and status <> 'resolved'" : "contact_id = ?";
    return headsWhere(
        "tenant_id = ? and " + own,
        s -> {
          s.setObject(1, scope.tenant());
          s.setObject(2, scope.subject());
        });
  }

  private Map<UUID, Long> headsWhere(String condition, Binder binder) throws SQLException {
    var heads = new HashMap<UUID, Long>();
    read(
        "select id, last_seq from conversations where " + condition,
        binder,
        r -> heads.put(r.getObject(1, UUID.class), r.getLong(2)));
    return heads;
  }

  /// Runs one query, waiting for a turn first.
  <T> List<T> read(String sql, Binder binder, Reader<T> reader) throws SQLException {
    turns.acquireUninterruptibly();
    try (var c = database.getConnection();
        var s = c.prepareStatement(sql)) {
      binder.bind(s);
      var found = new ArrayList<T>();
      var r = s.executeQuery();
      while (r.next()) {
        found.add(reader.read(r));
      }
      return found;
    } finally {
      turns.release();
    }
  }

  /// Fills in a statement's parameters.
  interface Binder {
    void bind(PreparedStatement s) throws SQLException;
  }

  /// Reads one row.
  interface Reader<T> {
    T read(ResultSet r) throws SQLException;
  }
}
