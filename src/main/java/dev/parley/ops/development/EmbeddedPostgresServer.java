package dev.parley.ops.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A real PostgreSQL from Maven artifacts, as durable as in production, its data in a directory.
public final class EmbeddedPostgresServer implements AutoCloseable {
  /// The role and the database of Parley; not a superuser, so that row-level security binds it.
  public static final String NAME = "parley";

  private final EmbeddedPostgres server;
  private final ServerProcess process;

  private EmbeddedPostgresServer(EmbeddedPostgres server, ServerProcess process) {
    this.server = server;
    this.process = process;
  }

  /// Serves what is kept in `data` on `port`, after stopping what a killed JVM left on it.
  public static EmbeddedPostgresServer start(Path data, Port port)
      throws IOException, SQLException {
    var directory = Files.createDirectories(data.toAbsolutePath()).toRealPath();
    stopLeftover(directory);
    port.requireFree();
    var server = configured(directory, port.number()).start();
    var process = running(directory).orElseThrow();
    createDatabase(server);
    return new EmbeddedPostgresServer(server, process);
  }

  /// Stops the server that a killed JVM left on `data`, if there is one.
  public static void stopLeftover(Path data) throws IOException {
    var leftover = running(data);
    if (leftover.isPresent()) {
      leftover.get().stop();
    }
  }

  private static EmbeddedPostgres.Builder configured(Path data, int port) {
    var log = Redirect.appendTo(data.resolveSibling(data.getFileName() + ".log").toFile());
    return EmbeddedPostgres.builder()
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(ServerProcess.WINDOWS)
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("lc-ctype", characterType())
        // It starts with -F and asynchronous commits, fit for throw-away data only.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("listen_addresses", "127.0.0.1");
  }

  private static String characterType() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return system.contains("linux") ? "C.UTF-8" : system.contains("mac") ? "en_US.UTF-8" : "C";
  }

  private static Optional<ServerProcess> running(Path data) throws IOException {
    return ServerProcess.of(
        data.resolve("postmaster.pid"),
        info ->
            info.command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                    .anyMatch(name -> name.startsWith("postgres"))
                && info.commandLine().map(line -> line.contains(data.toString())).orElse(true));
  }

  private static void createDatabase(EmbeddedPostgres server) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      if (!statement.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + NAME + "'").next()) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + NAME + "'");
      }
      if (!statement
          .executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")
          .next()) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  /// Where it is, for JDBC; user and password are [#NAME].
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
  }

  /// The postmaster.
  public ProcessHandle process() {
    return process.handle();
  }

  /// Drops its clients, stops it and leaves its data.
  @Override
  public void close() throws IOException {
    server.close();
    process.stop();
  }
}
