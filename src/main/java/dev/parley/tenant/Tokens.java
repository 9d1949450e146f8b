package dev.parley.tenant;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Issues and reads the access tokens of protocol §2: JWTs signed with ES256, `aud` `visitor` or
/// `agent`.
@Singleton
public class Tokens {
  private static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ES256;
  private static final String SITE = "site";

  private final JWTParser parser;
  private final JWTAuthContextInfo verification;
  private final TokenConfig config;
  private final String keyId;

  Tokens(
      JWTParser parser,
      JWTAuthContextInfo verification,
      TokenConfig config,
      @ConfigProperty(name = "mp.jwt.verify.publickey.location") String publicKeyLocation) {
    this.parser = parser;
    this.verification = verification;
    this.config = config;
    this.keyId = thumbprint(publicKeyLocation);
  }

  /// Expired means expired: without this, SmallRye lets tokens live a minute longer, and its
  /// setting can't say 0.
  void beStrict(@Observes StartupEvent event) {
    verification.setClockSkew(0);
  }

  /// An access token and the moment it expires.
  public record Issued(String token, Instant expiresAt) {}

  /// Issues an agent's token; `role` is granted beside `agent`.
  public Issued issueToAgent(Scope scope, String role) {
    return issue(scope, config.agentTtl(), new HashSet<>(List.of("agent", role)), Map.of());
  }

  /// Issues a visitor's token, good for the site it came by.
  public Issued issueToVisitor(Scope scope, UUID site) {
    return issue(scope, config.visitorTtl(), Set.of("visitor"), Map.of(SITE, site.toString()));
  }

  private Issued issue(Scope scope, Duration ttl, Set<String> groups, Map<String, String> more) {
    var expires = Instant.now().plus(ttl).truncatedTo(ChronoUnit.SECONDS);
    var claims =
        Jwt.subject(scope.subject().toString())
            .audience(scope.actor().type().wire())
            .groups(groups)
            .expiresAt(expires)
            .claim("tenant", scope.tenant().toString());
    more.forEach(claims::claim);
    if (scope.actor().name() != null) {
      claims.claim("name", scope.actor().name());
    }
    return new Issued(claims.jws().keyId(keyId).sign(), expires);
  }

  /// Returns the site a visitor's verified token is good for.
  public static UUID site(JsonWebToken visitors) {
    return UUID.fromString(visitors.<String>getClaim(SITE));
  }

  /// Reads the scope out of a verified token.
  public static Scope scope(JsonWebToken token) {
    var type = token.getAudience().contains("agent") ? Actor.Type.AGENT : Actor.Type.VISITOR;
    return new Scope(
        UUID.fromString(token.<String>getClaim("tenant")),
        new Actor(type, UUID.fromString(token.getSubject()), token.getClaim("name")));
  }

  /// Verifies a token completely; empty when it is forged, expired or not ours.
  public Optional<JsonWebToken> verify(String token) {
    return parse(token, verification);
  }

  /// Verifies a visitor's earlier token, which proves the person long after it has expired as an
  /// access token.
  public Optional<Scope> earlierVisitor(String token) {
    var lenient = new JWTAuthContextInfo(verification);
    lenient.setClockSkew((int) config.visitorProof().toSeconds());
    return parse(token, lenient)
        .map(Tokens::scope)
        .filter(scope -> scope.actor().type() == Actor.Type.VISITOR);
  }

  private Optional<JsonWebToken> parse(String token, JWTAuthContextInfo how) {
    try {
      return Optional.of(parser.parse(token, how));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static String thumbprint(String location) {
    try {
      var key = KeyUtils.decodePublicKey(KeyUtils.readKeyContent(location), ALGORITHM);
      var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(
          "mp.jwt.verify.publickey.location must name a PEM file with an EC public key: "
              + location,
          e);
    }
  }
}
