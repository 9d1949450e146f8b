package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.fill;
import static dev.parley.protocol.Frames.isA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// §3: more than 500 missing.
@QuarkusTest
class ResetTest extends Story {

  @Test
  void fiveHundredMissingAreSentAndOneMoreResets() {
    var visitor = server.visitor();
    var conversation = longTalk(visitor, 502);

    var all = visitor.online(Map.of(conversation, 2L));
    assertThat(all.seqs(conversation)).isEqualTo(Talk.range(3, 502));
    assertThat(all.seen(isA("reset"))).isEmpty();

    var tooMany = visitor.online(Map.of(conversation, 1L));
    var reset = tooMany.next("reset");
    assertThat(reset.path("conversation").asText()).isEqualTo(conversation);
    assertThat(reset.path("from").asLong()).isEqualTo(1);
    assertThat(tooMany.seen(isA("entry"))).isEmpty();
  }

  @Test
  void afterAResetTheClientPagesThenFillsAndLiveEntriesWaitForIt() {
    var visitor = server.visitor();
    var conversation = longTalk(visitor, 505);
    var wire = visitor.online();
    assertThat(wire.next("reset").path("from").asLong(-1)).isZero();

    var lin = server.lin().online(Map.of(conversation, 505L));
    lin.say(conversation, "live while you page");
    lin.expect(entry(conversation, 506));
    wire.say(conversation, "and one of my own");
    wire.roundTrip();
    assertThat(wire.seen(isA("entry"))).isEmpty();

    long cursor = 0;
    var paged = new ArrayList<Long>();
    JsonNode page;
    do {
      page = page(visitor, conversation, cursor);
      page.path("entries").forEach(entry -> paged.add(entry.path("seq").asLong()));
      cursor = paged.getLast();
    } while (cursor < 505);

    wire.send(fill(conversation, 505));
    wire.expect(entry(conversation, 507));
    assertThat(paged.subList(0, 505)).isEqualTo(Talk.range(1, 505));
    assertThat(wire.seqs(conversation)).containsExactly(506L, 507L);

    lin.say(conversation, "live again");
    wire.expect(entry(conversation, 508));
  }

  private static JsonNode page(Visitor visitor, String conversation, long after) {
    var path = AgentUser.path(conversation, "entries") + "?limit=200&after=" + after;
    var page = visitor.rest().get(path).ok();
    assertThat(page.path("entries")).hasSizeLessThanOrEqualTo(200);
    assertThat(page.path("head").asLong()).isEqualTo(507);
    return page;
  }

  @Test
  void aResetOfOneConversationDoesNotHoldBackAnother() {
    var first = server.visitor();
    var second = server.visitor();
    var big = longTalk(first, 501);
    var small = second.opensConversation();
    var wire = server.lin().online(Map.of(big, 0L, small, 0L));
    assertThat(wire.next("reset").path("conversation").asText()).isEqualTo(big);
    assertThat(wire.seqs(small)).containsExactly(1L);
    second.online().say(small, "live");
    wire.expect(entry(small, 2));
    assertThat(wire.seqs(big)).isEmpty();
  }

  private static String longTalk(Visitor visitor, int length) {
    var wire = visitor.online();
    var acks = Talk.of(length, wire, NEW);
    var conversation = acks.getFirst().path("conversation").asText();
    wire.expect(entry(conversation, length));
    wire.cut();
    return conversation;
  }
}
