package dev.parley.visitor;

import dev.parley.tenant.Scope;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// The devices and browser profiles of all people, visitors and agents (protocol §1, *session*).
@Singleton
public class Sessions {
  private final DataSource database;

  Sessions(DataSource database) {
    this.database = database;
  }

  /// Binds the session to the scope's subject on first use and tells whether it is that subject's;
  /// it stays with whoever came first, in whatever tenant. Throws SQLException when PostgreSQL is
  /// away.
  public boolean bind(Scope scope, UUID session) throws SQLException {
    try (var c = database.getConnection();
        var s =
            c.prepareStatement(
                """
                insert into sessions (id, tenant_id, subject_type, subject_id) values (?, ?, ?, ?)
                on conflict (id) do update set last_seen_at = now()
                returning tenant_id = ? and subject_id = ?
                """)) {
      s.setObject(1, session);
      s.setObject(2, scope.tenant());
      s.setString(3, scope.actor().type().wire());
      s.setObject(4, scope.subject());
      s.setObject(5, scope.tenant());
      s.setObject(6, scope.subject());
      var row = s.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  /// Tells whether anybody has bound the session yet.
  public boolean bound(UUID session) throws SQLException {
    try (var c = database.getConnection();
        var s = c.prepareStatement("select 1 from sessions where id = ?")) {
      s.setObject(1, session);
      return s.executeQuery().next();
    }
  }
}
