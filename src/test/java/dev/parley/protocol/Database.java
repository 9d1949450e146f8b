package dev.parley.protocol;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/// A look into PostgreSQL past the server, and a hand on its brake.
final class Database {
  private Database() {}

  static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        setting("jdbc.url"), setting("username"), setting("password"));
  }

  private static String setting(String name) {
    var config = ConfigProvider.getConfig();
    return config.getOptionalValue("quarkus.datasource." + name, String.class).orElse("");
  }

  /// While it is open no entry can be written, so sends stay in flight.
  static Connection heldBack() throws SQLException {
    var connection = connect();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table entries in share row exclusive mode");
    }
    return connection;
  }

  /// Commits a copy of a conversation's first entry behind its head and tells nobody, as a node
  /// does that dies right after a commit; the copy's id.
  static String appendUnannounced(String conversation) throws SQLException {
    var id = Frames.newId();
    try (var connection = connect();
        var statement =
            connection.prepareStatement(
                """
                with head as (
                  update conversations set last_seq = last_seq + 1, touched_at = now()
                  where id = ?::uuid returning last_seq)
                insert into entries (tenant_id, conversation_id, seq, id, kind, audience,
                                     author_type, author_id, author_name, body, at)
                select tenant_id, conversation_id, last_seq, ?::uuid, kind, audience,
                       author_type, author_id, author_name, body, now()
                from entries, head where conversation_id = ?::uuid and seq = 1
                """)) {
      statement.setString(1, conversation);
      statement.setString(2, id);
      statement.setString(3, conversation);
      statement.executeUpdate();
    }
    return id;
  }

  /// The text of an entry as any other transaction sees it now.
  static String committedText(String conversation, long seq) throws SQLException {
    var query = "select body ->> 'text' from entries where conversation_id = ?::uuid and seq = ?";
    try (var connection = connect();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, conversation);
      statement.setLong(2, seq);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "no such row";
      }
    }
  }

  static String show(String setting) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
