package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.isA;
import static dev.parley.protocol.Frames.message;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.Frames.note;
import static dev.parley.protocol.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// §4, rule 2: one id is one entry.
@QuarkusTest
class IdempotenceTest extends Story {

  @Test
  void aRepeatOnTheSameConnectionIsTheFirstAgain() {
    var wire = server.visitor().online();
    var send = text(newId(), NEW, "once");
    sameEntry(answer(wire, send), answer(wire, send));
  }

  @Test
  void aRepeatAfterAReconnectIsTheFirstAgain() {
    var visitor = server.visitor();
    var send = text(newId(), NEW, "once");
    var wire = visitor.online();
    var first = answer(wire, send);
    wire.cut();
    sameEntry(first, answer(visitor.online(), send));
    sameEntry(first, answer(visitor.elsewhere().online(), send));
  }

  @Test
  void aRepeatUnderTheConversationsOwnIdIsTheFirstAgain() {
    var wire = server.visitor().online();
    var id = newId();
    var first = answer(wire, text(id, NEW, "once"));
    sameEntry(first, answer(wire, text(id, first.path("conversation").asText(), "once")));
  }

  @Test
  void theFirstBodyStands() {
    var wire = server.visitor().online();
    var id = newId();
    var first = answer(wire, text(id, NEW, "as first said"));
    var conversation = first.path("conversation").asText();
    sameEntry(first, answer(wire, text(id, conversation, "as said later")));
    var entries = server.lin().rest().get(AgentUser.path(conversation, "entries")).ok();
    assertThat(entries.path("entries").findValuesAsText("text")).containsExactly("as first said");
  }

  @Test
  void aRepeatIsRecognisedBeforeAnythingElseIsChecked() {
    var wire = server.visitor().online();
    var id = newId();
    var first = answer(wire, text(id, NEW, "fine"));
    var conversation = first.path("conversation").asText();
    sameEntry(first, answer(wire, text(id, conversation, "")));
    sameEntry(first, answer(wire, text(id, conversation, "x".repeat(8_001))));
    sameEntry(first, answer(wire, message(id, conversation, "hologram", "all", "x")));
    sameEntry(first, answer(wire, note(id, conversation, "x")));
  }

  @Test
  void aRepeatInAResolvedConversationIsTheFirstAgain() {
    var wire = server.visitor().online();
    var id = newId();
    var first = answer(wire, text(id, NEW, "solved since"));
    var conversation = first.path("conversation").asText();
    server.lin().resolves(conversation);
    sameEntry(first, answer(wire, text(id, conversation, "solved since")));
    sameEntry(first, answer(wire, text(id, NEW, "solved since")));
  }

  @Test
  void aNoteSentByHttpAndRepeatedOnTheSocketIsOne() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();
    var id = newId();
    var noted = lin.notes(conversation, id, "calls back").ok();
    var ack = answer(lin.online(), note(id, conversation, "calls back"));
    assertThat(ack.path("duplicate").asBoolean()).isTrue();
    assertThat(ack.path("seq")).isEqualTo(noted.path("seq"));
    assertThat(ack.path("at")).isEqualTo(noted.path("at"));
  }

  @Test
  void aNoteSentOnTheSocketAndRepeatedByHttpIsOne() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();
    var id = newId();
    var ack = answer(lin.online(), note(id, conversation, "calls back"));
    var noted = lin.notes(conversation, id, "something else").ok();
    assertThat(noted.path("seq")).isEqualTo(ack.path("seq"));
    assertThat(noted.path("body").path("text").asText()).isEqualTo("calls back");
    assertThat(lin.looksAt(conversation).path("seq").asLong()).isEqualTo(2);
  }

  @Test
  void theSameIdFromAStrangerIsAnEntryOfItsOwn() {
    var send = text(newId(), NEW, "mine");
    var mine = answer(server.visitor().online(), send);
    var theirs = answer(server.visitor().online(), send);
    assertThat(theirs.path("duplicate").asBoolean()).isFalse();
    assertThat(theirs.path("seq").asLong()).isEqualTo(1);
    assertThat(theirs.path("conversation")).isNotEqualTo(mine.path("conversation"));
  }

  @Test
  void manyRepeatsAtOnceFromTwoDevicesAreOneEntry() {
    var visitor = server.visitor();
    var other = visitor.elsewhere();
    var conversation = visitor.opensConversation();
    var wires = List.of(visitor.online(), other.online());
    var id = newId();
    wires.parallelStream()
        .forEach(
            wire -> IntStream.range(0, 8).forEach(i -> wire.send(text(id, conversation, "one"))));
    for (var wire : wires) {
      for (int i = 0; i < 8; i++) assertThat(wire.ackOf(id).path("seq").asLong()).isEqualTo(2);
    }
    var originals =
        wires.stream()
            .flatMap(wire -> wire.seen(isA("ack")).stream())
            .filter(ack -> !ack.path("duplicate").asBoolean());
    assertThat(originals).hasSize(1);
  }

  private static JsonNode answer(Wire wire, ObjectNode send) {
    wire.send(send);
    return wire.ackOf(send.path("id").asText());
  }

  private static void sameEntry(JsonNode first, JsonNode repeat) {
    assertThat(first.path("duplicate").isBoolean()).isTrue();
    assertThat(repeat.path("duplicate").asBoolean()).isTrue();
    assertThat(repeat.path("conversation")).isEqualTo(first.path("conversation"));
    assertThat(repeat.path("seq")).isEqualTo(first.path("seq"));
    assertThat(repeat.path("at")).isEqualTo(first.path("at"));
  }
}
