package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.VisitorSessionTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// §2: one conversation over HTTP, and the entry each action leaves.
@QuarkusTest
class ConversationActionTest extends Story {

  @Test
  void entriesPageForwardsAndBackwards() {
    var wire = server.visitor().online();
    var conversation = Talk.of(12, wire, NEW).getFirst().path("conversation").asText();
    assertThat(seqs(conversation, "")).isEqualTo(Talk.range(1, 12));
    assertThat(seqs(conversation, "?after=4&limit=5")).isEqualTo(Talk.range(5, 9));
    assertThat(seqs(conversation, "?after=12")).isEmpty();
    assertThat(seqs(conversation, "?before=9&limit=5")).isEqualTo(Talk.range(4, 8));
    assertThat(seqs(conversation, "?before=3&limit=5")).isEqualTo(Talk.range(1, 2));
    assertThat(seqs(conversation, "?before=1")).isEmpty();
  }

  @Test
  void theEntriesPagedAreTheFramesThatWereSent() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var lin = server.lin();
    lin.takes(conversation);
    lin.notes(conversation, newId(), "a difficult one").ok();
    var wire = lin.online();
    var sent = wire.seen(Frames.isA("entry", conversation));
    var paged = entries(lin, conversation, "").path("entries");
    assertThat(sent).hasSize(3);
    assertThat(paged).containsExactlyElementsOf(sent);
  }

  private List<Long> seqs(String conversation, String query) {
    var page = entries(server.lin(), conversation, query);
    assertThat(page.path("head").asLong()).isEqualTo(12);
    return StreamSupport.stream(page.path("entries").spliterator(), false)
        .map(entry -> entry.path("seq").asLong())
        .toList();
  }

  @Test
  void takingAndReleasingLeaveTheirEntries() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();

    var taken = lin.takes(conversation);
    assertThat(taken.path("seq").asLong()).isEqualTo(2);
    assertThat(taken.path("status").asText()).isEqualTo("assigned");
    assertThat(taken.at("/assignee/id").asText()).isEqualTo(lin.id());
    var assignment = last(lin, conversation);
    assertThat(assignment.path("kind").asText()).isEqualTo("assignment");
    assertThat(assignment.path("audience").asText()).isEqualTo("agents");
    assertThat(assignment.at("/body/assignee/id").asText()).isEqualTo(lin.id());

    var released = lin.releases(conversation).ok();
    assertThat(released.path("seq").asLong()).isEqualTo(3);
    assertThat(released.path("status").asText()).isIn("open", "queued");
    assertThat(released.path("assignee").isNull()).isTrue();
    assertThat(last(lin, conversation).at("/body/assignee").isNull()).isTrue();
  }

  @Test
  void aColleagueCanBeAssigned() {
    var lin = server.lin();
    var tom = server.tom();
    var conversation = server.visitor().opensConversation();
    var assigned = lin.assigns(conversation, tom.id()).ok();
    assertThat(assigned.at("/assignee/id").asText()).isEqualTo(tom.id());
    assertThat(last(lin, conversation).at("/author/id").asText()).isEqualTo(lin.id());
  }

  @Test
  void nobodyOutsideTheTenantCanBeAssigned() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();
    var foreign = lin.assigns(conversation, server.ana().id());
    var madeUp = lin.assigns(conversation, newId());
    assertThat(foreign.status()).isBetween(400, 499);
    assertThat(foreign.json()).isEqualTo(madeUp.json());
    assertThat(lin.looksAt(conversation).path("seq").asLong()).isEqualTo(1);
  }

  @Test
  void resolvingAndReopeningLeaveTheirEntries() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();

    var resolved = lin.resolves(conversation);
    assertThat(resolved.path("status").asText()).isEqualTo("resolved");
    assertThat(resolved.path("seq").asLong()).isEqualTo(2);
    assertThat(resolved.path("waiting_since").isNull()).isTrue();
    var entry = last(lin, conversation);
    assertThat(entry.path("kind").asText()).isEqualTo("status");
    assertThat(entry.path("audience").asText()).isEqualTo("all");
    assertThat(entry.at("/body/status").asText()).isEqualTo("resolved");

    var reopened = lin.reopens(conversation);
    assertThat(reopened.path("status").asText()).isIn("open", "queued", "assigned");
    assertThat(reopened.path("seq").asLong()).isEqualTo(3);
    assertThat(last(lin, conversation).at("/body/status").asText()).isIn("open", "assigned");
  }

  @Test
  void aNoteByHttpIsAnEntryForAgents() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();
    var id = newId();
    var note = lin.notes(conversation, id, "a difficult one").ok();
    assertThat(note.path("id").asText()).isEqualTo(id);
    assertThat(note.path("seq").asLong()).isEqualTo(2);
    assertThat(note.path("kind").asText()).isEqualTo("note");
    assertThat(note.path("audience").asText()).isEqualTo("agents");
    assertThat(note.at("/author/id").asText()).isEqualTo(lin.id());
    assertThat(lin.notes(conversation, id, "a difficult one").ok()).isEqualTo(note);
    assertThat(lin.looksAt(conversation).path("seq").asLong()).isEqualTo(2);
  }

  @Test
  void aNoteHasTheLimitsOfAnyText() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();
    problem(lin.notes(conversation, newId(), ""), 400, "invalid");
    problem(lin.notes(conversation, newId(), "x".repeat(8_001)), 400, "invalid");
    problem(lin.notes(conversation, newId(), "a\u0000b"), 400, "invalid");
    problem(lin.notes(conversation, "not-a-uuid", "x"), 400, "invalid");
  }

  private static JsonNode entries(AgentUser agent, String conversation, String query) {
    return agent.rest().get(AgentUser.path(conversation, "entries") + query).ok();
  }

  private static JsonNode last(AgentUser agent, String conversation) {
    var entries = entries(agent, conversation, "").path("entries");
    return entries.path(entries.size() - 1);
  }
}
