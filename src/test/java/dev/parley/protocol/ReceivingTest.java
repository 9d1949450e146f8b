package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.fill;
import static dev.parley.protocol.Frames.isA;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.Frames.note;
import static dev.parley.protocol.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// §5, live entries: who gets what.
@QuarkusTest
class ReceivingTest extends Story {

  @Test
  void theSenderReceivesItsOwnEntry() {
    var visitor = server.visitor();
    var wire = visitor.online();
    var id = newId();
    wire.send(text(id, NEW, "Hello"));
    var ack = wire.ackOf(id);
    var conversation = ack.path("conversation").asText();

    var entry = wire.expect(entry(conversation, 1));
    assertThat(entry.path("id").asText()).isEqualTo(id);
    assertThat(entry.path("kind").asText()).isEqualTo("text");
    assertThat(entry.path("audience").asText()).isEqualTo("all");
    assertThat(entry.at("/author/type").asText()).isEqualTo("visitor");
    assertThat(entry.at("/author/id").asText()).isEqualTo(visitor.id());
    assertThat(entry.at("/body/text").asText()).isEqualTo("Hello");
    assertThat(entry.path("at")).isEqualTo(ack.path("at"));
  }

  @Test
  void everyDeviceOfBothSidesReceivesTheAnswer() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var lin = server.lin();
    lin.takes(conversation);
    var devices =
        new Wire[] {visitor.online(), visitor.elsewhere().online(), lin.elsewhere().online()};

    var ack = lin.online().say(conversation, "Good morning");

    for (var device : devices) {
      var entry = device.expect(entry(conversation, ack.path("seq").asLong()));
      assertThat(entry.at("/body/text").asText()).isEqualTo("Good morning");
      assertThat(entry.at("/author/type").asText()).isEqualTo("agent");
      assertThat(entry.at("/author/id").asText()).isEqualTo(lin.id());
      assertThat(entry.at("/author/name").asText()).isNotBlank();
    }
  }

  @Test
  void aNoteIsWholeForAgentsAndHiddenFromTheVisitor() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var lin = server.lin();
    lin.takes(conversation);
    var agent = lin.online();
    var person = visitor.online();
    var id = newId();

    agent.send(note(id, conversation, "a difficult one"));
    agent.ackOf(id);

    var whole = agent.expect(entry(conversation, 3));
    assertThat(whole.path("kind").asText()).isEqualTo("note");
    assertThat(whole.path("audience").asText()).isEqualTo("agents");
    assertThat(whole.at("/body/text").asText()).isEqualTo("a difficult one");
    assertThat(person.expect(entry(conversation, 3))).isEqualTo(hidden(conversation, 3));
  }

  @Test
  void hiddenEntriesLeaveNoGapInTheVisitorsHistory() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var lin = server.lin();
    lin.takes(conversation);
    lin.notes(conversation, newId(), "a difficult one").ok();
    lin.online().say(conversation, "Good morning");

    var wire = visitor.online();
    assertThat(wire.seqs(conversation)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(wire.expect(entry(conversation, 2))).isEqualTo(hidden(conversation, 2));
    assertThat(wire.expect(entry(conversation, 3))).isEqualTo(hidden(conversation, 3));
    var paged = visitor.rest().get(AgentUser.path(conversation, "entries")).ok();
    assertThat(paged.at("/entries/2")).isEqualTo(hidden(conversation, 3));
    assertThat(paged.toString()).doesNotContain("difficult");
  }

  private static JsonNode hidden(String conversation, long seq) {
    return Frames.about("entry", conversation).put("seq", (int) seq).put("kind", "hidden");
  }

  @Test
  void resolvingIsAnEntryForEverybody() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var wire = visitor.online();
    server.lin().resolves(conversation);
    var entry = wire.expect(entry(conversation, 2));
    assertThat(entry.path("kind").asText()).isEqualTo("status");
    assertThat(entry.path("audience").asText()).isEqualTo("all");
    assertThat(entry.at("/body/status").asText()).isEqualTo("resolved");
  }

  @Test
  void aConversationAssignedWhileConnectedIsFollowedFromItsStart() {
    var conversation = server.visitor().opensConversation();
    var tom = server.tom();
    var wire = tom.online();
    server.lin().assigns(conversation, tom.id()).ok();
    wire.expect(entry(conversation, 1));
    var assignment = wire.expect(entry(conversation, 2));
    assertThat(assignment.path("kind").asText()).isEqualTo("assignment");
    assertThat(assignment.at("/body/assignee/id").asText()).isEqualTo(tom.id());
  }

  @Test
  void fillRepeatsWhatCameAfterTheCursor() {
    var visitor = server.visitor();
    var wire = visitor.online();
    var conversation = wire.say(NEW, "1").path("conversation").asText();
    Talk.of(4, wire, conversation);
    wire.expect(entry(conversation, 5));
    wire.send(fill(conversation, 2));
    wire.expect(entry(conversation, 5));
    assertThat(wire.seqs(conversation)).containsExactly(1L, 2L, 3L, 4L, 5L, 3L, 4L, 5L);
  }

  @Test
  void fillAtTheHeadBringsNothingAndLiveTrafficGoesOn() {
    var wire = server.visitor().online();
    var conversation = wire.say(NEW, "1").path("conversation").asText();
    wire.expect(entry(conversation, 1));
    wire.send(fill(conversation, 1));
    wire.roundTrip();
    wire.say(conversation, "2");
    wire.expect(entry(conversation, 2));
    assertThat(wire.seqs(conversation)).containsExactly(1L, 2L);
  }

  @Test
  void fillingWhatOneMayNotSeeIsNotFoundLikeWhatDoesNotExist() {
    var foreign = server.visitor().opensConversation();
    for (var stranger : new Person[] {server.visitor(), server.ana()}) {
      var wire = stranger.online();
      assertThat(refusal(wire, foreign)).isEqualTo(refusal(wire, newId()));
      assertThat(wire.seen(isA("entry"))).isEmpty();
    }
  }

  private static JsonNode refusal(Wire wire, String conversation) {
    wire.send(fill(conversation, 0));
    ObjectNode error = (ObjectNode) wire.next("error");
    assertThat(error.path("code").asText()).isEqualTo("not_found");
    error.remove("conversation");
    return error;
  }

  @Test
  void anotherVisitorHearsNothing() {
    var stranger = server.visitor().online();
    var ana = server.ana().online();
    var visitor = server.visitor();
    var wire = visitor.online();
    var conversation = wire.say(NEW, "private").path("conversation").asText();
    wire.expect(entry(conversation, 1));
    for (var other : new Wire[] {stranger, ana}) {
      other.roundTrip();
      assertThat(other.seen(frame -> frame.toString().contains(conversation))).isEmpty();
    }
  }
}
