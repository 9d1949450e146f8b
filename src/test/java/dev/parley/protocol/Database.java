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
