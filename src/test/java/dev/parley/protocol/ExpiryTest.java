package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// §2 and §7: what a token is worth when its time is up.
@QuarkusTest
@TestProfile(ShortTimers.class)
class ExpiryTest extends Story {

  @Test
  void aConnectionOutlivesItsTokenByTheGraceOnly() {
    var visitor = server.visitor();
    var closed = visitor.online().closed();
    assertThat(closed.code()).isEqualTo(4401);
    assertThat(closed.at()).isAfter(visitor.expiresAt());
    assertThat(closed.at()).isBefore(visitor.expiresAt().plusSeconds(5));
  }

  @Test
  void aRefreshedConnectionLivesOn() {
    var visitor = server.visitor();
    var wire = visitor.online();
    Instant over = visitor.expiresAt().plusSeconds(2);
    while (Instant.now().isBefore(over)) {
      var again = visitor.again();
      wire.send(refresh(again.token()));
      wire.next("refreshed");
      wire.next("ping");
    }
    wire.say(NEW, "still here");
  }

  @Test
  void anExpiredTokenOpensNoSocketAndNoDoor() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    expired(visitor);
    assertThat(server.handshake().bearer(visitor.token()).status()).isEqualTo(401);
    assertThat(server.handshake().asBrowser(visitor.token()).status()).isEqualTo(401);
    var entries = visitor.rest().get(AgentUser.path(conversation, "entries"));
    assertThat(entries.status()).isEqualTo(401);
    assertThat(entries.code()).isEqualTo("unauthorized");
  }

  @Test
  void anExpiredTokenStillProvesWhoTheVisitorIs() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    expired(visitor);
    for (var back : new Visitor[] {visitor.again(), visitor.elsewhere()}) {
      assertThat(back.id()).isEqualTo(visitor.id());
      assertThat(back.grant().path("conversation").asText()).isEqualTo(conversation);
      back.online().say(conversation, "back again");
    }
  }

  @Test
  void anExpiredTokenRefreshesNoConnection() {
    var visitor = server.visitor();
    expired(visitor);
    var wire = visitor.again().online();
    wire.send(refresh(visitor.token()));
    assertThat(wire.next("error").path("code").asText()).isEqualTo("forbidden");
  }

  private static void expired(Visitor visitor) {
    await().until(() -> Instant.now().isAfter(visitor.expiresAt()));
  }
}
