package dev.parley.ops.development;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.Config;

/// What Parley stands on in development: what is configured, and the rest embedded.
final class Surroundings {
  /// The rank of our own application.properties among the sources of settings.
  private static final int OWN_ORDINAL = 250;

  private final Config config;
  private final Path home;
  private final List<ProcessHandle> started = new CopyOnWriteArrayList<>();

  Surroundings(Config config) {
    this.config = config;
    this.home =
        Path.of(config.getOptionalValue("parley.dev.directory", String.class).orElse(".parley"));
  }

  /// Starts what is missing and sets it as system properties; [PortTaken] where it cannot.
  void prepare() throws IOException, SQLException {
    port("the web server", "quarkus.http.port", 8080).requireFree();
    StopAtExit.register(started);
    if (!isOutside("quarkus.datasource.jdbc.url")) {
      embedPostgres();
    }
    if (!isOutside("quarkus.redis.hosts")) {
      embedRedis();
    }
    if (!isOutside("mp.jwt.verify.publickey.location")
        && !isOutside("smallrye.jwt.sign.key.location")) {
      var keys = DevelopmentKeys.in(home.resolve("keys"));
      System.setProperty("mp.jwt.verify.publickey.location", keys.publicKey().toUri().toString());
      System.setProperty("smallrye.jwt.sign.key.location", keys.privateKey().toUri().toString());
    }
  }

  private void embedPostgres() throws IOException, SQLException {
    var postgres =
        EmbeddedPostgresServer.start(
            home.resolve("postgres"),
            port("the embedded PostgreSQL", "parley.dev.postgres-port", 15432));
    if (!ServerProcess.WINDOWS) {
      started.add(postgres.process());
    }
    System.setProperty("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
    System.setProperty("quarkus.datasource.username", EmbeddedPostgresServer.NAME);
    System.setProperty("quarkus.datasource.password", EmbeddedPostgresServer.NAME);
  }

  private void embedRedis() throws IOException {
    var redis =
        EmbeddedRedisServer.start(
            home.resolve("redis"), port("the embedded Redis", "parley.dev.redis-port", 16379));
    started.add(redis.process());
    System.setProperty("quarkus.redis.hosts", redis.redisUrl());
  }

  private Port port(String part, String setting, int otherwise) {
    return new Port(
        part, config.getOptionalValue(setting, Integer.class).orElse(otherwise), setting);
  }

  private boolean isOutside(String setting) {
    var value = config.getConfigValue(setting);
    return value.getValue() != null && value.getSourceOrdinal() > OWN_ORDINAL;
  }
}
