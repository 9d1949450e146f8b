package dev.parley.ops.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
  @TempDir Path home;

  @Test
  void aCommitIsOnDiskBeforeItIsReported() throws IOException, SQLException {
    try (var server = start()) {
      assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(server, "SHOW max_connections")).isEqualTo("100");
    }
  }

  @Test
  void parleyIsNoSuperuserThereAndOwnsItsDatabase() throws IOException, SQLException {
    try (var server = start()) {
      assertThat(ask(server, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThat(ask(server, "SELECT lower('ÄÖ') || current_database()")).isEqualTo("äöparley");
    }
  }

  @Test
  void dataIsKeptOverARestart() throws IOException, SQLException {
    try (var server = start()) {
      tell(server, "CREATE TABLE kept AS SELECT 'still here' AS what");
    }
    try (var server = start()) {
      assertThat(ask(server, "SELECT what FROM kept")).isEqualTo("still here");
    }
  }

  @Test
  void aPortThatIsTakenStartsNothing() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = new Port("PostgreSQL", other.getLocalPort(), "parley.dev.postgres-port");

      assertThatThrownBy(() -> EmbeddedPostgresServer.start(home, port))
          .isInstanceOf(PortTaken.class);
      assertThat(home.resolve("postmaster.pid")).doesNotExist();
    }
  }

  private EmbeddedPostgresServer start() throws IOException, SQLException {
    return EmbeddedPostgresServer.start(
        home.resolve("postgres"), new Port("PostgreSQL", Port.anyFree(), "any.port"));
  }

  private static String ask(EmbeddedPostgresServer server, String query) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgresServer.NAME, "parley");
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void tell(EmbeddedPostgresServer server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgresServer.NAME, "parley");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
