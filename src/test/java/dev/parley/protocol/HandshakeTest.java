package dev.parley.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// §3, before the first frame.
@QuarkusTest
class HandshakeTest extends Story {

  @Test
  void withoutTheSubprotocolTheUpgradeIsRefused() {
    var handshake = server.handshake().bearer(server.visitor().token());
    assertThat(handshake.offering().status()).isEqualTo(400);
    assertThat(handshake.offering("parley.v2").status()).isEqualTo(400);
  }

  @Test
  void theServerSelectsTheSubprotocol() {
    assertThat(server.visitor().dial().subprotocol()).isEqualTo("parley.v1");
  }

  @Test
  void withoutATokenTheUpgradeIsUnauthorized() {
    assertThat(server.handshake().status()).isEqualTo(401);
  }

  @Test
  void aTokenInTheAddressCountsForNothing() {
    var token = server.visitor().token();
    assertThat(server.handshake().query("token=" + token).status()).isEqualTo(401);
    assertThat(server.handshake().query("access_token=" + token).status()).isEqualTo(401);
  }

  @Test
  void garbageIsNoToken() {
    assertThat(server.handshake().bearer("garbage").status()).isEqualTo(401);
    assertThat(server.handshake().bearer("a.b.c").status()).isEqualTo(401);
    assertThat(server.handshake().asBrowser("garbage").status()).isEqualTo(401);
  }

  @Test
  void aForgedTokenIsRefused() {
    var token = server.lin().token();
    assertThat(status(Forgery.signedByAnotherKey(token))).isEqualTo(401);
    assertThat(status(Forgery.unsigned(token))).isEqualTo(401);
    assertThat(status(Forgery.altered(token, "sub", Frames.newId()))).isEqualTo(401);
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    var token = server.lin().token();
    assertThat(status(Forgery.forAudience(token, "agent"))).isEqualTo(101);
    assertThat(status(Forgery.forAudience(token, "reports"))).isEqualTo(401);
  }

  @Test
  void aRefreshTokenOpensNoSocket() {
    assertThat(status(server.lin().grant().path("refresh_token").asText())).isEqualTo(401);
  }

  private int status(String token) {
    return server.handshake().bearer(token).status();
  }

  @Test
  void aVisitorComesOnlyFromAnOriginOfItsSite() {
    var handshake = server.handshake().bearer(server.visitor().token());
    assertThat(handshake.from(Server.FOREIGN_ORIGIN).status()).isEqualTo(403);
    assertThat(handshake.from("http://localhost.evil.example").status()).isEqualTo(403);
    assertThat(handshake.from("null").status()).isEqualTo(403);
    assertThat(handshake.from(Server.SITE_ORIGIN).status()).isEqualTo(101);
  }

  @Test
  void anAgentComesOnlyFromTheConsole() {
    var handshake = server.handshake().bearer(server.lin().token());
    assertThat(handshake.from(Server.FOREIGN_ORIGIN).status()).isEqualTo(403);
    assertThat(handshake.from(Server.SITE_ORIGIN).status()).isEqualTo(403);
    assertThat(handshake.from(server.consoleOrigin()).status()).isEqualTo(101);
  }

  @Test
  void aBrowserCarriesItsTokenAsSecondSubprotocol() {
    var visitor = server.visitor();
    var handshake = server.handshake().asBrowser(visitor.token()).from(Server.SITE_ORIGIN);
    var wire = handshake.connect();
    assertThat(wire.subprotocol()).isEqualTo("parley.v1");
    wire.send(Frames.hello(visitor.session(), Map.of()));
    wire.next("welcome");
    wire.next("caught_up");
  }

  @Test
  void aBrowserOnAForeignPageIsRefusedToo() {
    var handshake = server.handshake().asBrowser(server.visitor().token());
    assertThat(handshake.from(Server.FOREIGN_ORIGIN).status()).isEqualTo(403);
  }
}
