package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.isA;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// §4, rules 3 and 4: too many at once, the halt, and the order that comes out.
@QuarkusTest
class InFlightTest extends Story {

  @Test
  void theSeventeenthUnansweredSendIsRefusedForNow() throws SQLException {
    var wire = server.visitor().online();
    var conversation = wire.say(NEW, "Hello").path("conversation").asText();
    var ids = ids(20);

    sendHeldBack(wire, conversation, ids);

    for (var id : ids.subList(16, 20)) tooMany(wire.nackOf(id));
    for (var id : ids.subList(0, 16)) wire.ackOf(id);
    assertThat(wire.seen(isA("nack"))).hasSize(4);
  }

  @Test
  void aRefusedSendHaltsItsConversationUntilItComesAgain() throws SQLException {
    var wire = server.visitor().online();
    var conversation = wire.say(NEW, "Hello").path("conversation").asText();
    halted(wire, conversation, conversation);
  }

  @Test
  void newAndTheConversationItBecomesAreOneOrder() throws SQLException {
    var visitor = server.visitor();
    var wire = visitor.online();
    var conversation = wire.say(NEW, "Hello").path("conversation").asText();
    halted(wire, NEW, conversation);
  }

  private static void halted(Wire wire, String name, String sameByName) throws SQLException {
    var ids = ids(40);
    sendHeldBack(wire, name, ids);
    ids.subList(0, 16).forEach(wire::ackOf);
    ids.subList(16, 40).forEach(id -> tooMany(wire.nackOf(id)));

    var late = newId();
    wire.send(text(late, sameByName, "late"));
    tooMany(wire.nackOf(late));
    wire.send(text(ids.get(30), sameByName, "30"));
    tooMany(wire.nackOf(ids.get(30)));

    for (var id : ids.subList(16, 40)) {
      wire.send(text(id, sameByName, "again"));
      wire.ackOf(id);
    }
    wire.send(text(late, name, "late"));
    wire.ackOf(late);
    inSendersOrder(wire, sameByName, 1, ids, late);
  }

  @Test
  void aBurstThatOpensTheConversationKeepsItsOrderToo() throws SQLException {
    var wire = server.visitor().online();
    var ids = ids(30);
    sendHeldBack(wire, NEW, ids);
    var conversation = wire.ackOf(ids.getFirst()).path("conversation").asText();
    ids.subList(1, 16).forEach(wire::ackOf);
    ids.subList(16, 30).forEach(id -> tooMany(wire.nackOf(id)));

    var late = newId();
    wire.send(text(late, conversation, "late"));
    tooMany(wire.nackOf(late));

    for (var id : ids.subList(16, 30)) {
      wire.send(text(id, NEW, "again"));
      wire.ackOf(id);
    }
    wire.send(text(late, NEW, "late"));
    wire.ackOf(late);
    inSendersOrder(wire, conversation, 0, ids, late);
  }

  @Test
  void theHaltIsOfOneConversationOnly() throws SQLException {
    var halted = server.visitor().opensConversation();
    var other = server.visitor().opensConversation();
    var wire = server.lin().online();
    var ids = ids(17);
    sendHeldBack(wire, halted, ids);
    tooMany(wire.nackOf(ids.getLast()));
    ids.subList(0, 16).forEach(wire::ackOf);

    wire.say(other, "Good morning");
    var late = newId();
    wire.send(text(late, halted, "late"));
    tooMany(wire.nackOf(late));
  }

  @Test
  void theHaltEndsWithItsConnection() throws SQLException {
    var visitor = server.visitor();
    var wire = visitor.online();
    var ids = ids(17);
    sendHeldBack(wire, NEW, ids);
    tooMany(wire.nackOf(ids.getLast()));
    ids.subList(0, 16).forEach(wire::ackOf);
    wire.cut();
    assertThat(visitor.online().say(NEW, "afresh").path("seq").asLong()).isEqualTo(17);
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> newId()).toList();
  }

  /// Sends all while nothing can be committed, and waits for the refusal of the last.
  private static void sendHeldBack(Wire wire, String conversation, List<String> ids)
      throws SQLException {
    try (var held = Database.heldBack()) {
      for (var id : ids) wire.send(text(id, conversation, "in a breath"));
      wire.roundTrip();
      held.rollback();
    }
  }

  private static void tooMany(JsonNode nack) {
    assertThat(nack.path("code").asText()).isEqualTo("too_many_in_flight");
    assertThat(nack.path("temporary").asBoolean()).isTrue();
    assertThat(nack.path("retry_after_ms").asLong()).isPositive();
  }

  private static void inSendersOrder(
      Wire wire, String conversation, long after, List<String> ids, String last) {
    wire.expect(isA("entry").and(Frames.has("id", last)));
    var logged =
        wire.seen(isA("entry", conversation)).stream()
            .filter(entry -> entry.path("seq").asLong() > after)
            .map(entry -> entry.path("id").asText());
    var expected = new ArrayList<>(ids);
    expected.add(last);
    assertThat(logged).containsExactlyElementsOf(expected);
  }
}
