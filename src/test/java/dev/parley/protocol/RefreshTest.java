package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.refresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// §7: a new token on a connection that stays.
@QuarkusTest
class RefreshTest extends Story {

  @Test
  void aNewTokenOfTheSameSubjectProlongsTheConnection() {
    var visitor = server.visitor();
    var wire = visitor.online();
    var again = visitor.again();
    wire.send(refresh(again.token()));
    var expires = Instant.parse(wire.next("refreshed").path("expires_at").asText());
    assertThat(expires).isEqualTo(again.expiresAt());
    wire.say(NEW, "still me");
  }

  @Test
  void anAgentRefreshesLikewise() {
    var lin = server.lin();
    var wire = lin.online();
    wire.send(refresh(server.lin().token()));
    wire.next("refreshed");
  }

  @Test
  void theTokenOfSomebodyElseIsForbiddenAndTheIdentityStays() {
    var visitor = server.visitor();
    var wire = visitor.online();
    var conversation = wire.say(NEW, "Hello").path("conversation").asText();
    var others = new Person[] {server.visitor(), server.lin(), server.ana()};
    for (var other : others) forbidden(wire, other.token());

    wire.say(conversation, "still me");
    var entry = wire.expect(entry(conversation, 2));
    assertThat(entry.at("/author/id").asText()).isEqualTo(visitor.id());
    assertThat(entry.at("/author/type").asText()).isEqualTo("visitor");
  }

  @Test
  void anAgentDoesNotBecomeAnother() {
    var wire = server.tom().online();
    forbidden(wire, server.lin().token());
    forbidden(wire, server.visitor().token());
  }

  @Test
  void whatIsNoTokenIsForbidden() {
    var visitor = server.visitor();
    var wire = visitor.online();
    forbidden(wire, "garbage");
    forbidden(wire, "");
    forbidden(wire, Forgery.signedByAnotherKey(visitor.token()));
    forbidden(wire, Forgery.unsigned(visitor.token()));
    wire.say(NEW, "still me");
  }

  private static void forbidden(Wire wire, String token) {
    wire.send(refresh(token));
    assertThat(wire.next("error").path("code").asText()).isEqualTo("forbidden");
  }
}
