package dev.parley.protocol;

import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.isA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// §1 and §4: seq is dense in commit order, for everybody the same.
@QuarkusTest
class OrderTest extends Story {
  private static final int SENDERS = 8;
  private static final int EACH = 40;

  @Test
  void eightSendersAtOnceMakeOneDenseLogInEachOnesOrder() throws Exception {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var lin = server.lin();
    lin.takes(conversation);
    var wires = new ArrayList<Wire>();
    for (int i = 0; i < SENDERS / 2; i++) {
      wires.add(visitor.elsewhere().online());
      wires.add(lin.elsewhere().online());
    }
    long before = lin.looksAt(conversation).path("seq").asLong();

    var acks = allSpeak(wires, conversation);

    long head = before + SENDERS * EACH;
    assertThat(acks.stream().flatMap(List::stream).map(OrderTest::seq))
        .containsExactlyInAnyOrderElementsOf(Talk.range(before + 1, head));
    for (var own : acks) assertThat(own.stream().map(OrderTest::seq)).isSorted();
    assertThat(lin.looksAt(conversation).path("seq").asLong()).isEqualTo(head);
    everybodySawTheSame(wires, conversation, head);
  }

  private static List<List<JsonNode>> allSpeak(List<Wire> wires, String conversation)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var talks =
          wires.stream()
              .map(wire -> threads.submit(() -> Talk.of(EACH, wire, conversation)))
              .toList();
      var acks = new ArrayList<List<JsonNode>>();
      for (Future<List<JsonNode>> talk : talks) acks.add(talk.get());
      return acks;
    }
  }

  private static void everybodySawTheSame(List<Wire> wires, String conversation, long head) {
    List<String> first = List.of();
    for (var wire : wires) {
      wire.expect(entry(conversation, head));
      assertThat(wire.seqs(conversation)).isEqualTo(Talk.range(1, head));
      var ids =
          wire.seen(isA("entry", conversation).and(Frames.has("kind", "text"))).stream()
              .map(entry -> entry.path("id").asText())
              .toList();
      if (first.isEmpty()) first = ids;
      assertThat(ids).isEqualTo(first);
    }
  }

  @Test
  void eachConversationCountsForItself() {
    var wires = IntStream.range(0, 20).mapToObj(i -> server.visitor().online()).toList();
    for (int round = 1; round <= 3; round++) {
      for (var wire : wires) {
        assertThat(seq(wire.say(Frames.NEW, "round " + round))).isEqualTo(round);
      }
    }
  }

  private static long seq(JsonNode ack) {
    return ack.path("seq").asLong();
  }
}
