package dev.parley.ops;

import dev.parley.ops.development.DevelopmentKeys;
import dev.parley.ops.development.EmbeddedPostgresServer;
import dev.parley.ops.development.EmbeddedRedisServer;
import dev.parley.ops.development.Port;
import dev.parley.ops.development.StopAtExit;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/// Real, empty PostgreSQL and Redis on free ports, with fresh keys.
///
/// For a `@QuarkusTest` by `@QuarkusTestResource(EmbeddedServices.class)`; for a test that runs
/// Parley as a process by [#start] and [#close].
@NullUnmarked
public final class EmbeddedServices implements QuarkusTestResourceLifecycleManager, AutoCloseable {
  private TestHome home;
  private EmbeddedPostgresServer postgres;
  private EmbeddedRedisServer redis;
  private DevelopmentKeys keys;

  /// Starts everything and gives the settings that make Parley use it.
  @Override
  public Map<String, String> start() {
    try {
      home = TestHome.fresh();
      postgres = EmbeddedPostgresServer.start(home.postgres(), freePort("PostgreSQL"));
      redis = EmbeddedRedisServer.start(home.redis(), freePort("Redis"));
      keys = DevelopmentKeys.in(home.keys());
      StopAtExit.register(List.of(postgres.process(), redis.process()));
      return settings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded PostgreSQL refuses its superuser", e);
    }
  }

  private static Port freePort(String part) {
    return new Port(part, Port.anyFree(), "the test's own choice");
  }

  /// The settings under which Parley uses what was started, by their property names.
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.datasource.jdbc.url", jdbcUrl(),
        "quarkus.datasource.username", username(),
        "quarkus.datasource.password", password(),
        "quarkus.redis.hosts", redisUrl(),
        "mp.jwt.verify.publickey.location", publicKey().toUri().toString(),
        "smallrye.jwt.sign.key.location", privateKey().toUri().toString());
  }

  /// Where PostgreSQL is.
  public String jdbcUrl() {
    return postgres.jdbcUrl();
  }

  /// Who Parley is there: owner of its database, no superuser.
  public String username() {
    return EmbeddedPostgresServer.NAME;
  }

  /// That user's password.
  public String password() {
    return EmbeddedPostgresServer.NAME;
  }

  /// Where Redis is.
  public String redisUrl() {
    return redis.redisUrl();
  }

  /// The key that tokens are checked with.
  public Path publicKey() {
    return keys.publicKey();
  }

  /// The key that tokens are signed with.
  public Path privateKey() {
    return keys.privateKey();
  }

  /// The postmaster, for tests that stop or kill it.
  public ProcessHandle postgresProcess() {
    return postgres.process();
  }

  /// The Redis server, for tests that stop or kill it.
  public ProcessHandle redisProcess() {
    return redis.process();
  }

  /// What Quarkus calls in the end; the same as [#close].
  @Override
  public void stop() {
    close();
  }

  /// Stops everything and deletes what it kept.
  @Override
  public void close() {
    try {
      if (redis != null) {
        redis.close();
      }
      if (postgres != null) {
        postgres.close();
      }
      if (home != null) {
        home.delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
