package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// §4, rules 6 and 7: where a message without a conversation goes.
@QuarkusTest
class NewConversationTest extends Story {

  @Test
  void theFirstMessageOpensAConversationAndIsItsFirstEntry() {
    var ack = server.visitor().online().say(NEW, "Hello");
    assertThat(ack.path("seq").asLong()).isEqualTo(1);
    assertThat(ack.path("duplicate").asBoolean(true)).isFalse();
    assertThat(ack.path("conversation").asText()).isNotEqualTo(NEW);
  }

  @Test
  void newJoinsTheOpenConversation() {
    var wire = server.visitor().online();
    var opened = wire.say(NEW, "Hello");
    var joined = wire.say(NEW, "Are you there?");
    assertThat(joined.path("conversation")).isEqualTo(opened.path("conversation"));
    assertThat(joined.path("seq").asLong()).isEqualTo(2);
  }

  @Test
  void twoTabsAtOnceOpenOneConversation() {
    var tabs =
        IntStream.range(0, 25)
            .mapToObj(i -> server.visitor())
            .map(visitor -> List.of(visitor.online(), visitor.elsewhere().online()))
            .toList();
    var ids =
        tabs.stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(wire -> wire, wire -> newId()));

    ids.entrySet().parallelStream()
        .forEach(tab -> tab.getKey().send(text(tab.getValue(), NEW, "Hello from a tab")));

    for (var pair : tabs) oneConversation(pair, ids);
  }

  private static void oneConversation(List<Wire> tabs, Map<Wire, String> ids) {
    var acks = tabs.stream().map(tab -> tab.ackOf(ids.get(tab))).toList();
    assertThat(acks.stream().map(ack -> ack.path("conversation")).distinct()).hasSize(1);
    assertThat(acks.stream().map(ack -> ack.path("seq").asLong()))
        .containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void manyFirstMessagesInOneBreathAreOneConversationInOrder() {
    var wire = server.visitor().online();
    var acks = Talk.of(40, wire, NEW);
    assertThat(acks.stream().map(ack -> ack.path("conversation")).distinct()).hasSize(1);
    assertThat(acks.stream().map(ack -> ack.path("seq").asLong()))
        .containsExactlyElementsOf(Talk.range(1, 40));
  }

  @Test
  void aResolvedConversationIsClosedAndTheSameIdOpensANewOne() {
    var wire = server.visitor().online();
    var old = wire.say(NEW, "It leaks").path("conversation").asText();
    server.lin().resolves(old);

    var id = newId();
    wire.send(text(id, old, "It leaks again"));
    var nack = wire.nackOf(id);
    assertThat(nack.path("code").asText()).isEqualTo("closed");
    assertThat(nack.path("temporary").asBoolean(true)).isFalse();

    wire.send(text(id, NEW, "It leaks again"));
    var ack = wire.ackOf(id);
    assertThat(ack.path("conversation").asText()).isNotEqualTo(old);
    assertThat(ack.path("seq").asLong()).isEqualTo(1);
    assertThat(ack.path("duplicate").asBoolean(true)).isFalse();
  }

  @Test
  void aPermanentRefusalHaltsNothing() {
    var wire = server.visitor().online();
    var refused = newId();
    var conversation = wire.say(NEW, "one").path("conversation").asText();
    wire.send(text(refused, conversation, ""));
    assertThat(wire.say(conversation, "two").path("seq").asLong()).isEqualTo(2);
    assertThat(wire.nackOf(refused).path("code").asText()).isEqualTo("invalid");
  }

  @Test
  void anAgentReopensBeforeWriting() {
    var lin = server.lin();
    var wire = lin.online();
    var conversation = server.visitor().opensConversation();
    lin.resolves(conversation);
    var early = newId();
    wire.send(text(early, conversation, "One more thing"));
    assertThat(wire.nackOf(early).path("code").asText()).isEqualTo("closed");

    lin.reopens(conversation);
    assertThat(wire.say(conversation, "One more thing").path("seq").asLong()).isEqualTo(4);
  }

  @Test
  void aReopenedConversationTakesTheVisitorsMessages() {
    var lin = server.lin();
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    lin.resolves(conversation);
    lin.reopens(conversation);
    var ack = visitor.online().say(NEW, "Thank you");
    assertThat(ack.path("conversation").asText()).isEqualTo(conversation);
  }

  @Test
  void newIsNotForAgents() {
    var wire = server.lin().online();
    var id = newId();
    wire.send(text(id, NEW, "Hello?"));
    JsonNode nack = wire.nackOf(id);
    assertThat(nack.path("temporary").asBoolean(true)).isFalse();
  }

  @Test
  void theVisitorsSessionNamesItsOpenConversation() {
    var visitor = server.visitor();
    assertThat(visitor.grant().path("conversation").isNull()).isTrue();
    var conversation = visitor.opensConversation();
    var granted =
        Stream.of(visitor.again(), visitor.elsewhere())
            .map(device -> device.grant().path("conversation").asText());
    assertThat(granted).containsOnly(conversation);
  }
}
