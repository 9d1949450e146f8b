package dev.parley.protocol;

import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.Visitor.SESSIONS;
import static dev.parley.protocol.Visitor.asking;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// §2: how a visitor gets and keeps a token.
@QuarkusTest
class VisitorSessionTest extends Story {

  @Test
  void anAnonymousVisitorGetsATokenAndAnIdentity() {
    var grant = server.visitor().grant();
    assertThat(grant.at("/visitor/id").asText()).isNotBlank();
    assertThat(grant.at("/visitor/name").isNull()).isTrue();
    assertThat(grant.path("conversation").isNull()).isTrue();
    assertThat(grant.at("/site/name").asText()).isNotBlank();
  }

  @Test
  void theTokenIsAShortSignedOne() {
    var visitor = server.visitor();
    var claims = Forgery.claims(visitor.token());
    assertThat(Forgery.header(visitor.token()).path("kid").asText()).isNotBlank();
    assertThat(Forgery.header(visitor.token()).path("alg").asText()).isIn("ES256", "RS256");
    assertThat(claims.path("iss").asText()).isNotBlank();
    assertThat(claims.path("aud").toString()).contains("visitor").doesNotContain("agent");
    assertThat(claims.path("sub").asText()).isEqualTo(visitor.id());
    assertThat(claims.path("tenant").asText()).isNotBlank();
    assertThat(claims.path("groups").isArray()).isTrue();
    var expires = Instant.ofEpochSecond(claims.path("exp").asLong());
    assertThat(expires).isBefore(Instant.now().plus(Duration.ofMinutes(60)).plusSeconds(2));
    assertThat(Duration.between(expires, visitor.expiresAt()).abs())
        .isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aForeignOriginIsForbidden() {
    var body = asking(Server.NORTHLIGHT, newId());
    problem(server.rest().from(Server.FOREIGN_ORIGIN).post(SESSIONS, body), 403, "forbidden");
    var alike = server.rest().from("http://localhost.evil.example:80");
    problem(alike.post(SESSIONS, body), 403, "forbidden");
  }

  @Test
  void anUnknownSiteIsNotFound() {
    var rest = server.rest().from(Server.SITE_ORIGIN);
    problem(rest.post(SESSIONS, asking("pk_nobody", newId())), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not-a-uuid"})
  void aSessionThatIsNoUuidIsInvalid(String session) {
    var rest = server.rest().from(Server.SITE_ORIGIN);
    problem(rest.post(SESSIONS, asking(Server.NORTHLIGHT, session)), 400, "invalid");
  }

  @Test
  void theEarlierTokenProvesTheSameVisitorOnOldAndNewDevices() {
    var visitor = server.visitor();
    assertThat(visitor.again().id()).isEqualTo(visitor.id());
    assertThat(visitor.elsewhere().id()).isEqualTo(visitor.id());
  }

  @Test
  void twoVisitorsAreTwoPeople() {
    assertThat(server.visitor().id()).isNotEqualTo(server.visitor().id());
  }

  @Test
  void aBoundSessionIsNotGivenToWhoProvesNothing() {
    var visitor = server.visitor();
    var body = asking(Server.NORTHLIGHT, visitor.session());
    var rest = server.rest().from(Server.SITE_ORIGIN);
    problem(rest.post(SESSIONS, body), 403, "forbidden");
    problem(rest.bearer(server.visitor().token()).post(SESSIONS, body), 403, "forbidden");
    var forged = Forgery.signedByAnotherKey(visitor.token());
    for (var proof : List.of(server.lin().token(), forged)) {
      assertThat(rest.bearer(proof).post(SESSIONS, body).status()).isIn(401, 403);
    }
  }

  @Test
  void aSessionBoundAtAnotherTenantIsForbiddenToo() {
    var visitor = server.visitor();
    var rest = server.rest().from(Server.SITE_ORIGIN);
    var body = asking(Server.KITEBIRD, visitor.session());
    problem(rest.post(SESSIONS, body), 403, "forbidden");
    problem(rest.bearer(visitor.token()).post(SESSIONS, body), 403, "forbidden");
  }

  @Test
  void aTokenOfOneTenantIsNobodyAtAnother() {
    var visitor = server.visitor();
    var rest = visitor.rest().from(Server.SITE_ORIGIN);
    var reply = rest.post(SESSIONS, asking(Server.KITEBIRD, newId()));
    if (reply.status() == 200) {
      assertThat(reply.json().at("/visitor/id").asText()).isNotEqualTo(visitor.id());
    } else {
      assertThat(reply.status()).isIn(401, 403);
    }
  }

  @Test
  void anyPageMayAskWithoutCookies() {
    var preflight =
        server
            .rest()
            .from("https://shop.example")
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "authorization,content-type")
            .options(SESSIONS);
    assertThat(preflight.status()).isBetween(200, 204);
    assertThat(preflight.headers().firstValue("access-control-allow-origin"))
        .hasValueSatisfying(
            origin -> assertThat(List.of("*", "https://shop.example")).contains(origin));
    assertThat(preflight.headers().firstValue("access-control-allow-credentials"))
        .isNotEqualTo(Optional.of("true"));
    var granted =
        server.rest().from(Server.SITE_ORIGIN).post(SESSIONS, asking(Server.NORTHLIGHT, newId()));
    assertThat(granted.headers().firstValue("set-cookie")).isEmpty();
  }

  static void problem(Rest.Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.contentType()).startsWith("application/problem+json");
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.json().path("status").asInt()).isEqualTo(status);
    assertThat(reply.json().path("title").asText()).isNotBlank();
  }
}
