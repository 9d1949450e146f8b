package dev.parley.ops.development;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A JVM killed with SIGKILL leaves its servers running; the next one takes their data over.
@DisabledOnOs(OS.WINDOWS)
class LeftoverTest {
  @TempDir Path home;

  private final Port postgresPort = new Port("PostgreSQL", Port.anyFree(), "any.port");
  private final Port redisPort = new Port("Redis", Port.anyFree(), "any.port");

  @Test
  void serversOfAKilledJvmAreStoppedAndTheirDataServedAgain() throws Exception {
    var leftover = leftoverOfAKilledJvm();
    assertThat(leftover).hasSize(2).allMatch(ProcessHandle::isAlive);

    try (var postgres = EmbeddedPostgresServer.start(home.resolve("postgres"), postgresPort);
        var redis = EmbeddedRedisServer.start(home.resolve("redis"), redisPort)) {
      assertThat(leftover).noneMatch(ProcessHandle::isAlive);
      assertThat(redis.process().isAlive()).isTrue();
      assertThat(committed(postgres)).isEqualTo("committed before the kill");
    }
  }

  @Test
  void anotherProcessUnderAReusedPidIsLeftAlone() throws IOException, SQLException {
    var data = Files.createDirectories(home.resolve("postgres"));
    EmbeddedPostgresServer.start(data, postgresPort).close();
    var me = ProcessHandle.current();
    Files.writeString(data.resolve("postmaster.pid"), me.pid() + "\n" + data.toRealPath() + "\n");

    EmbeddedPostgresServer.stopLeftover(data);

    assertThat(me.isAlive()).isTrue();
  }

  private List<ProcessHandle> leftoverOfAKilledJvm() throws Exception {
    var jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LeftoverJvm.class.getName(),
                home.toString(),
                Integer.toString(postgresPort.number()),
                Integer.toString(redisPort.number()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = jvm.inputReader()) {
      var pids =
          output
              .lines()
              .filter(line -> line.startsWith(LeftoverJvm.READY))
              .findFirst()
              .orElseThrow()
              .substring(LeftoverJvm.READY.length())
              .split(" ");
      return List.of(pids).stream()
          .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
          .toList();
    } finally {
      jvm.destroyForcibly();
      assertThat(jvm.waitFor(30, SECONDS)).isTrue();
    }
  }

  private static String committed(EmbeddedPostgresServer server) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgresServer.NAME, "parley");
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT what FROM kept")) {
      result.next();
      return result.getString(1);
    }
  }
}
