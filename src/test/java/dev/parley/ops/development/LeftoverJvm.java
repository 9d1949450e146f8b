package dev.parley.ops.development;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What [LeftoverTest] runs as a JVM of its own, to kill it.
final class LeftoverJvm {
  static final String READY = "ready: ";

  private LeftoverJvm() {}

  public static void main(String... args) throws IOException, SQLException, InterruptedException {
    var home = Path.of(args[0]);
    var postgres =
        EmbeddedPostgresServer.start(
            home.resolve("postgres"), new Port("PostgreSQL", Integer.parseInt(args[1]), "x"));
    var redis =
        EmbeddedRedisServer.start(
            home.resolve("redis"), new Port("Redis", Integer.parseInt(args[2]), "x"));
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), EmbeddedPostgresServer.NAME, "parley");
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 'committed before the kill' AS what");
    }
    System.out.println(READY + postgres.process().pid() + " " + redis.process().pid());
    Thread.currentThread().join();
  }
}
