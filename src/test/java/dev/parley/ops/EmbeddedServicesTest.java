package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class EmbeddedServicesTest {
  @Inject DataSource database;
  @Inject RedisDataSource redis;
  @Inject JWTParser tokens;

  @Test
  void theApplicationUsesThem() throws Exception {
    assertThat(serverVersion()).startsWith("18.");
    assertThat(redis.execute("PING").toString()).isEqualTo("PONG");
    assertThat(tokens.parse(Jwt.subject("me").audience("agent").sign()).getSubject())
        .isEqualTo("me");
  }

  private String serverVersion() throws SQLException {
    try (var connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }
}
