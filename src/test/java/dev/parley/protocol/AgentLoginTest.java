package dev.parley.protocol;

import static dev.parley.protocol.AgentUser.LOGIN;
import static dev.parley.protocol.AgentUser.credentials;
import static dev.parley.protocol.VisitorSessionTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// §2: how an agent gets and keeps a token.
@QuarkusTest
class AgentLoginTest extends Story {
  private static final String REFRESH = "/api/v1/auth/refresh";
  private static final String LOGOUT = "/api/v1/auth/logout";

  @Test
  void theRightPasswordOpens() {
    var grant = server.lin().grant();
    assertThat(grant.at("/agent/id").asText()).isNotBlank();
    assertThat(grant.at("/agent/email").asText()).isEqualTo(Server.LIN);
    assertThat(grant.at("/agent/role").asText()).isEqualTo("owner");
    assertThat(grant.at("/agent/tenant/id").asText()).isNotBlank();
    assertThat(grant.at("/agent/tenant/name").asText()).contains("Northlight");
    assertThat(grant.path("refresh_token").asText()).isNotBlank();
    assertThat(grant.toString()).doesNotContain(Server.PASSWORD).doesNotContain("hash");
  }

  @Test
  void theTokenIsAShortSignedOne() {
    var lin = server.lin();
    var header = Forgery.header(lin.token());
    var claims = Forgery.claims(lin.token());
    assertThat(header.path("kid").asText()).isNotBlank();
    assertThat(header.path("alg").asText()).isIn("ES256", "RS256");
    assertThat(claims.path("aud").toString()).contains("agent").doesNotContain("visitor");
    assertThat(claims.path("sub").asText()).isEqualTo(lin.id());
    assertThat(claims.path("tenant")).isEqualTo(lin.grant().at("/agent/tenant/id"));
    assertThat(claims.path("groups").isArray()).isTrue();
    var expires = Instant.ofEpochSecond(claims.path("exp").asLong());
    assertThat(expires).isBefore(Instant.now().plus(Duration.ofMinutes(15)).plusSeconds(2));
  }

  @Test
  void theAddressIsWrittenInAnyCase() {
    var reply = server.rest().post(LOGIN, credentials(Server.LIN.toUpperCase(), Server.PASSWORD));
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreToldAlike() {
    var wrong = server.rest().post(LOGIN, credentials(Server.LIN, "parley-dema"));
    problem(wrong, 401, "unauthorized");
    var nobody = credentials("nobody@northlight.example", Server.PASSWORD);
    var unknown = server.rest().post(LOGIN, nobody);
    problem(unknown, 401, "unauthorized");
    assertThat(unknown.json()).isEqualTo(wrong.json());
  }

  @Test
  void whatIsNoLoginIsInvalid() {
    var empty = server.rest().post(LOGIN);
    problem(empty, 400, "invalid");
  }

  @Test
  void refreshGivesANewPairAndTheSameAgent() {
    var lin = server.lin();
    var next = refresh(lin.grant()).ok();
    assertThat(next.path("agent")).isEqualTo(lin.grant().path("agent"));
    assertThat(next.path("refresh_token")).isNotEqualTo(lin.grant().path("refresh_token"));
    var agent = new AgentUser(server, lin.session(), next);
    assertThat(agent.rest().get(AgentUser.CONVERSATIONS).status()).isEqualTo(200);
    assertThat(refresh(next).status()).isEqualTo(200);
  }

  @Test
  void usingARefreshTokenTwiceRevokesTheWholeFamily() {
    var first = server.lin().grant();
    var second = refresh(first).ok();
    problem(refresh(first), 401, "unauthorized");
    problem(refresh(second), 401, "unauthorized");
  }

  @Test
  void otherSignInsOfTheAgentSurviveARevokedFamily() {
    var other = server.lin().grant();
    var first = server.lin().grant();
    refresh(first).ok();
    problem(refresh(first), 401, "unauthorized");
    assertThat(refresh(other).status()).isEqualTo(200);
  }

  @Test
  void afterLogoutTheRefreshTokenIsWorthNothing() {
    var grant = server.lin().grant();
    assertThat(server.rest().post(LOGOUT, token(grant)).status()).isEqualTo(204);
    problem(refresh(grant), 401, "unauthorized");
  }

  @Test
  void garbageRefreshesNothing() {
    var body = Frames.JSON.createObjectNode().put("refresh_token", "garbage");
    problem(server.rest().post(REFRESH, body), 401, "unauthorized");
    var access = Frames.JSON.createObjectNode().put("refresh_token", server.lin().token());
    assertThat(server.rest().post(REFRESH, access).code()).isIn("unauthorized", "invalid");
  }

  private Rest.Reply refresh(JsonNode grant) {
    return server.rest().post(REFRESH, token(grant));
  }

  private static ObjectNode token(JsonNode grant) {
    return Frames.JSON.createObjectNode().set("refresh_token", grant.path("refresh_token"));
  }
}
