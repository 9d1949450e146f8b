package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.fill;
import static dev.parley.protocol.Frames.hello;
import static dev.parley.protocol.Frames.isA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// §3: what comes between hello and caught_up.
@QuarkusTest
class ResumeTest extends Story {

  @Test
  void afterAnAbsenceExactlyTheMissingEntriesComeThenCaughtUp() {
    var visitor = server.visitor();
    var wire = visitor.online();
    var conversation = wire.say(NEW, "1").path("conversation").asText();
    wire.say(conversation, "2");
    wire.cut();
    Talk.of(30, server.lin().online(), conversation);

    var back = visitor.dial();
    back.send(hello(visitor.session(), Map.of(conversation, 2L)));
    assertThat(back.next("welcome").path("heads").path(conversation).asLong()).isEqualTo(32);
    assertThat(seqs(back.upTo("caught_up"))).isEqualTo(Talk.range(3, 32));
  }

  @Test
  void theRightEpochChangesNothingOfThis() {
    var visitor = server.visitor();
    var wire = visitor.dial();
    wire.send(hello(visitor.session(), Map.of()));
    var epoch = wire.next("welcome").path("epoch").asText();
    var conversation = wire.say(NEW, "1").path("conversation").asText();
    wire.expect(entry(conversation, 1));
    wire.cut();
    Talk.of(10, server.lin().online(), conversation);

    var back = visitor.dial();
    back.send(hello(visitor.session(), Map.of(conversation, 1L)).put("epoch", epoch));
    assertThat(seqs(back.upTo("caught_up"))).isEqualTo(Talk.range(2, 11));
  }

  @Test
  void whoIsUpToDateGetsNothing() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var wire = visitor.online(Map.of(conversation, 1L));
    assertThat(wire.seqs(conversation)).isEmpty();
  }

  @Test
  void whoClaimsLessGetsItAgain() {
    var visitor = server.visitor();
    var wire = visitor.online();
    var conversation = wire.say(NEW, "1").path("conversation").asText();
    wire.say(conversation, "2");
    wire.expect(entry(conversation, 2));
    assertThat(visitor.online(Map.of(conversation, 1L)).seqs(conversation)).containsExactly(2L);
    assertThat(visitor.online().seqs(conversation)).containsExactly(1L, 2L);
  }

  @Test
  void resumingWhileOthersWriteLeavesNoHoleAndNoDouble() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var writer = server.lin().online();
    long cursor = 1;
    for (int round = 0; round < 8; round++) {
      var ids = IntStream.range(0, 12).mapToObj(i -> Frames.newId()).toList();
      ids.forEach(id -> writer.send(Frames.text(id, conversation, "meanwhile")));
      var back = visitor.online(Map.of(conversation, cursor));
      long head = writer.ackOf(ids.getLast()).path("seq").asLong();
      back.expect(entry(conversation, head));
      assertThat(back.seqs(conversation)).isEqualTo(Talk.range(cursor + 1, head));
      cursor = head;
    }
  }

  @Test
  void anAgentsConversationsStartAtZeroWhereNoCursorIsNamed() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var lin = server.lin();
    lin.takes(conversation);
    assertThat(lin.online().seqs(conversation)).containsExactly(1L, 2L);
  }

  @Test
  void anAgentFollowsWhatItsCursorsName() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var wire = server.lin().online(Map.of(conversation, 0L));
    assertThat(wire.seqs(conversation)).containsExactly(1L);
    visitor.online().say(conversation, "and live");
    wire.expect(entry(conversation, 2));
  }

  @Test
  void aSecondAgentSeesTheReplyOfTheFirst() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    server.lin().online().say(conversation, "I'll look into it");
    var entries = server.tom().online(Map.of(conversation, 0L));
    assertThat(entries.expect(entry(conversation, 2)).at("/body/text").asText())
        .isEqualTo("I'll look into it");
  }

  @Test
  void aCursorAboveTheHeadResetsToTheStart() {
    var visitor = server.visitor();
    var wire = visitor.online();
    var conversation = wire.say(NEW, "1").path("conversation").asText();
    wire.say(conversation, "2");

    var back = visitor.online(Map.of(conversation, 50L));
    var reset = back.next("reset");
    assertThat(back.seen(frame -> true).getFirst().path("type").asText()).isEqualTo("welcome");
    assertThat(reset.path("conversation").asText()).isEqualTo(conversation);
    assertThat(reset.path("from").asLong(-1)).isZero();
    assertThat(back.seen(isA("entry"))).isEmpty();

    back.send(fill(conversation, 2));
    back.say(conversation, "3");
    back.expect(entry(conversation, 3));
    assertThat(back.seqs(conversation)).containsExactly(3L);
  }

  private static List<Long> seqs(List<JsonNode> frames) {
    return frames.stream().filter(isA("entry")).map(e -> e.path("seq").asLong()).toList();
  }
}
