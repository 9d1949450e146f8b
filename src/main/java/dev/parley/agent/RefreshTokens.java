package dev.parley.agent;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Refresh tokens: each works once and brings its successor; using one again revokes its whole
/// family, because then either the thief or the owner holds a copy (RFC 9700 §4.14).
@Singleton
class RefreshTokens {
  private final DataSource database;
  private final AgentConfig config;
  private final SecureRandom random = new SecureRandom();

  RefreshTokens(DataSource database, AgentConfig config) {
    this.database = database;
    this.config = config;
  }

  /// A fresh token and whose it is.
  record Fresh(UUID tenant, UUID agent, String token) {}

  /// Starts a family for an agent who has just signed in.
  String start(Agent agent) throws SQLException {
    try (var c = database.getConnection()) {
      return insert(c, agent.tenant.id, agent.id, UuidCreator.getTimeOrderedEpoch());
    }
  }

  /// Uses a token up and issues its successor, in one transaction; refuses one that is unknown,
  /// expired, revoked or used before, the last with its whole family.
  Fresh rotate(String token) throws SQLException {
    try (var c = database.getConnection()) {
      c.setAutoCommit(false);
      try {
        var fresh = useUp(c, token);
        if (fresh == null) {
          revokeFamily(c, token);
        }
        c.commit();
        if (fresh != null) {
          return fresh;
        }
      } finally {
        c.rollback();
        c.setAutoCommit(true);
      }
    }
    throw new Refusal(Code.UNAUTHORIZED, "Sign in again.");
  }

  private @Nullable Fresh useUp(Connection c, String token) throws SQLException {
    try (var s =
        c.prepareStatement(
            """
            update refresh_tokens set used_at = now()
            where hash = ? and used_at is null and revoked_at is null and expires_at > now()
            returning tenant_id, agent_id, family
            """)) {
      s.setBytes(1, hash(token));
      var row = s.executeQuery();
      if (!row.next()) {
        return null;
      }
      var tenant = row.getObject(1, UUID.class);
      var agent = row.getObject(2, UUID.class);
      return new Fresh(tenant, agent, insert(c, tenant, agent, row.getObject(3, UUID.class)));
    }
  }

  private String insert(Connection c, UUID tenant, UUID agent, UUID family) throws SQLException {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try (var s =
        c.prepareStatement(
            "insert into refresh_tokens (hash, tenant_id, agent_id, family, expires_at) values (?, ?, ?, ?, ?)")) {
      s.setBytes(1, hash(token));
      s.setObject(2, tenant);
      s.setObject(3, agent);
      s.setObject(4, family);
      s.setObject(5, OffsetDateTime.now().plus(config.refreshTtl()));
      s.executeUpdate();
    }
    return token;
  }

  /// Ends the family a token belongs to; an unknown token is ignored.
  void revoke(String token) throws SQLException {
    try (var c = database.getConnection()) {
      revokeFamily(c, token);
    }
  }

  private static void revokeFamily(Connection c, String token) throws SQLException {
    try (var s =
        c.prepareStatement(
            """
            update refresh_tokens set revoked_at = now()
            where revoked_at is null and family = (select family from refresh_tokens where hash = ?)
            """)) {
      s.setBytes(1, hash(token));
      s.executeUpdate();
    }
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
