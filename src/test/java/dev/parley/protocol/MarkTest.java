package dev.parley.protocol;

import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.has;
import static dev.parley.protocol.Frames.isA;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.Frames.read;
import static dev.parley.protocol.Frames.received;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// §6: marks only grow, and everybody ends with the same ones.
@QuarkusTest
class MarkTest extends Story {
  private Visitor visitor;
  private AgentUser lin;
  private String conversation;
  private Wire person;
  private Wire agent;

  @BeforeEach
  void aConversationOfFive() {
    visitor = server.visitor();
    conversation = visitor.opensConversation();
    lin = server.lin();
    person = visitor.online();
    agent = lin.online(Map.of(conversation, 0L));
    Talk.of(4, agent, conversation);
    person.expect(entry(conversation, 5));
  }

  @Test
  void whatTheVisitorReadTheAgentLearns() {
    person.send(read(conversation, 4));
    agent.expect(mark("visitor", "read", 4));
  }

  @Test
  void whatTheAgentReadTheVisitorLearns() {
    agent.send(read(conversation, 1));
    person.expect(mark("agent", "read", 1));
  }

  @Test
  void theOtherDevicesOfTheReaderLearnItToo() {
    var second = visitor.elsewhere().online();
    person.send(read(conversation, 3));
    second.expect(mark("visitor", "read", 3));
  }

  @Test
  void receivedSetsTheDeliveredMark() {
    person.send(received(Map.of(conversation, 5L)));
    agent.expect(mark("visitor", "delivered", 5));
  }

  @Test
  void marksOnlyGrow() {
    person.send(read(conversation, 4));
    agent.expect(mark("visitor", "read", 4));
    person.send(read(conversation, 2));
    person.send(read(conversation, 5));
    agent.expect(mark("visitor", "read", 5));

    var reads =
        agent.seen(isA("mark", conversation).and(has("by", "visitor"))).stream()
            .map(mark -> mark.path("read").asLong());
    assertThat(reads).isSorted();
    assertThat(greatest(lin.elsewhere().online(Map.of(conversation, 5L)), "visitor", "read"))
        .isEqualTo(5);
  }

  @Test
  void deliveredMarksOnlyGrow() {
    person.send(received(Map.of(conversation, 5L)));
    agent.expect(mark("visitor", "delivered", 5));
    person.send(received(Map.of(conversation, 2L)));
    person.roundTrip();
    assertThat(greatest(lin.elsewhere().online(Map.of(conversation, 5L)), "visitor", "delivered"))
        .isEqualTo(5);
  }

  @Test
  void byIsTheServersToSet() {
    person.send(read(conversation, 5).put("by", "agent"));
    agent.expect(mark("visitor", "read", 5));
    assertThat(agent.seen(mark("agent", "read", 5))).isEmpty();
  }

  @Test
  void helloBringsTheMarksOfBothSides() {
    person.send(read(conversation, 4));
    agent.expect(mark("visitor", "read", 4));
    agent.send(read(conversation, 1));
    person.expect(mark("agent", "read", 1));

    for (var back :
        new Wire[] {visitor.online(), lin.elsewhere().online(Map.of(conversation, 5L))}) {
      assertThat(greatest(back, "visitor", "read")).isEqualTo(4);
      assertThat(greatest(back, "agent", "read")).isEqualTo(1);
    }
  }

  @Test
  void aMarkInAForeignConversationChangesNothingAndTellsNothing() {
    for (var stranger : new Person[] {server.visitor(), server.ana()}) {
      var wire = stranger.online();
      assertThat(answers(wire, conversation)).isEqualTo(answers(wire, newId()));
    }
    agent.roundTrip();
    var read = isA("mark", conversation).and(mark -> mark.path("read").asLong() > 0);
    assertThat(agent.seen(read)).isEmpty();
  }

  /// What is said to a mark, the conversation's id left out.
  private static List<String> answers(Wire wire, String conversation) {
    var before = wire.seen(frame -> true).size();
    wire.send(read(conversation, 1));
    wire.roundTrip();
    return wire.seen(frame -> true).stream()
        .skip(before)
        .map(frame -> frame.toString().replace(conversation, "ID"))
        .toList();
  }

  private Predicate<JsonNode> mark(String by, String what, long seq) {
    return isA("mark", conversation).and(has("by", by)).and(has(what, seq));
  }

  /// What is left of all marks seen: the greatest wins.
  private long greatest(Wire wire, String by, String what) {
    return wire.seen(isA("mark", conversation).and(has("by", by))).stream()
        .mapToLong(mark -> mark.path(what).asLong())
        .max()
        .orElse(0);
  }
}
