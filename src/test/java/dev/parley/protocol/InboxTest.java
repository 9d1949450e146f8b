package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.has;
import static dev.parley.protocol.Frames.hello;
import static dev.parley.protocol.Frames.isA;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.Frames.note;
import static dev.parley.protocol.Frames.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// §6: every agent's inbox shows every conversation of the tenant.
@QuarkusTest
class InboxTest extends Story {

  @Test
  void aNewConversationShowsInEveryInboxOfItsTenantAndInNoOther() {
    var lin = server.lin().online();
    var tom = server.tom().online();
    var ana = server.ana().online();
    var visitor = server.visitor();
    var conversation = visitor.online().say(NEW, "It leaks").path("conversation").asText();

    for (var inbox : new Wire[] {lin, tom}) {
      var summary = inbox.expect(summary(conversation).and(has("seq", 1)));
      assertThat(summary.path("status").asText()).isIn("open", "queued");
      assertThat(summary.path("assignee").isNull()).isTrue();
      assertThat(summary.at("/contact/id").asText()).isEqualTo(visitor.id());
      assertThat(summary.path("preview").asText()).isEqualTo("It leaks");
      assertThat(summary.path("unread").asInt()).isEqualTo(1);
      assertThat(summary.path("priority").isNumber()).isTrue();
      assertThat(Instant.parse(summary.path("waiting_since").asText()))
          .isBeforeOrEqualTo(Instant.now());
      assertThat(summary.at("/site/id").asText()).isNotBlank();
      assertThat(inbox.seqs(conversation)).isEmpty();
    }
    ana.roundTrip();
    assertThat(ana.seen(summary(conversation))).isEmpty();
  }

  @Test
  void aSummarySaysWhatTheListSays() {
    var lin = server.lin();
    var wire = lin.online();
    var conversation = server.visitor().opensConversation();
    lin.takes(conversation);
    var summary = wire.expect(summary(conversation).and(has("status", "assigned")));
    assertThat(summary.at("/assignee/id").asText()).isEqualTo(lin.id());
    var listed = ((ObjectNode) lin.looksAt(conversation)).deepCopy();
    var shown = ((ObjectNode) summary).deepCopy().without("type");
    listed.set("conversation", listed.remove("id"));
    assertThat(shown).isEqualTo(listed);
  }

  @Test
  void everyChangeMakesASummaryAndNoSeqGoesBack() {
    var lin = server.lin();
    var wire = server.tom().online();
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    wire.expect(summary(conversation).and(has("seq", 1)));
    lin.takes(conversation);
    wire.expect(summary(conversation).and(has("status", "assigned")));
    lin.resolves(conversation);
    wire.expect(summary(conversation).and(has("status", "resolved")));
    lin.reopens(conversation);
    wire.expect(summary(conversation).and(has("seq", 4)));
    visitor.online().say(conversation, "still leaking");
    wire.expect(summary(conversation).and(has("preview", "still leaking")));
    assertThat(wire.seen(summary(conversation)).stream().map(s -> s.path("seq").asLong()))
        .isSorted();
  }

  @Test
  void unreadCountsTheVisitorsMessagesAndFallsByTheAgentsReadMark() {
    var visitor = server.visitor();
    var person = visitor.online();
    var lin = server.lin();
    var agent = lin.online();
    var other = server.tom().online();
    var conversation = Talk.of(3, person, NEW).getFirst().path("conversation").asText();
    agent.expect(summary(conversation).and(has("unread", 3)));

    agent.send(read(conversation, 2));
    agent.expect(summary(conversation).and(has("unread", 1)));
    other.expect(summary(conversation).and(has("unread", 1)));
    agent.send(read(conversation, 3));
    other.expect(summary(conversation).and(has("unread", 0)));
    assertThat(lin.looksAt(conversation).path("unread").asInt()).isZero();
  }

  @Test
  void whatAgentsWriteIsNotUnread() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();
    var agent = lin.online();
    agent.send(read(conversation, 1));
    agent.expect(summary(conversation).and(has("unread", 0)));
    var id = newId();
    agent.say(conversation, "Good morning");
    agent.send(note(id, conversation, "polite"));
    agent.ackOf(id);
    assertThat(lin.looksAt(conversation).path("unread").asInt()).isZero();
  }

  @Test
  void visitorsGetNoSummaries() {
    var wire = server.visitor().online();
    var agent = server.lin().online();
    var conversation = wire.say(NEW, "Hello").path("conversation").asText();
    agent.expect(summary(conversation));
    wire.roundTrip();
    assertThat(wire.seen(isA("summary"))).isEmpty();
  }

  @Test
  void helloBringsTheSummariesThatChangedSinceTheInstantItNames() {
    var lin = server.lin();
    var since = Instant.now();
    var conversation = server.visitor().opensConversation();
    var wire = lin.dial();
    wire.send(hello(lin.session(), Map.of()).put("inbox_since", since.toString()));
    var frames = wire.upTo("caught_up");
    assertThat(frames).anyMatch(summary(conversation));
  }

  @Test
  void helloWithoutAnInstantBringsNoSummaries() {
    server.visitor().opensConversation();
    assertThat(server.lin().online().seen(isA("summary"))).isEmpty();
  }

  @Test
  void followBringsTheEntriesAndUnfollowEndsThem() {
    var visitor = server.visitor();
    var person = visitor.online();
    var conversation = Talk.of(3, person, NEW).getFirst().path("conversation").asText();
    var agent = server.lin().online();
    agent.send(Frames.follow(conversation, 1));
    agent.expect(entry(conversation, 3));
    person.say(conversation, "4");
    agent.expect(entry(conversation, 4));
    assertThat(agent.seqs(conversation)).isEqualTo(Talk.range(2, 4));

    agent.send(Frames.about("unfollow", conversation));
    agent.roundTrip();
    person.say(conversation, "5");
    agent.expect(summary(conversation).and(has("seq", 5)));
    agent.roundTrip();
    assertThat(agent.seqs(conversation)).isEqualTo(Talk.range(2, 4));
  }

  @Test
  void followingBringsTheMarks() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var tom = server.tom().online(Map.of(conversation, 0L));
    tom.send(read(conversation, 1));
    tom.expect(isA("mark", conversation).and(has("by", "agent")).and(has("read", 1)));
    var lin = server.lin().online();
    lin.send(Frames.follow(conversation, 0));
    lin.expect(isA("mark", conversation).and(has("by", "agent")).and(has("read", 1)));
  }

  @Test
  void followingWhatOneMayNotSeeIsNotFound() {
    var foreign = server.visitor().opensConversation();
    var ana = server.ana().online();
    assertThat(refusal(ana, foreign)).isEqualTo(refusal(ana, newId()));
    server.lin().online().say(foreign, "Good morning");
    ana.roundTrip();
    assertThat(ana.seen(isA("entry"))).isEmpty();
  }

  private static JsonNode refusal(Wire wire, String conversation) {
    wire.send(Frames.follow(conversation, 0));
    ObjectNode error = (ObjectNode) wire.next("error");
    assertThat(error.path("code").asText()).isEqualTo("not_found");
    error.remove("conversation");
    return error;
  }

  private static Predicate<JsonNode> summary(String conversation) {
    return isA("summary", conversation);
  }
}
