package dev.parley.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// §2: the inbox over HTTP.
@QuarkusTest
class ConversationListTest extends Story {

  @Test
  void viewsShowWhatTheirNamesSay() {
    var lin = server.lin();
    var waiting = server.visitor().opensConversation();
    var mine = server.visitor().opensConversation();
    var toms = server.visitor().opensConversation();
    lin.takes(mine);
    server.tom().takes(toms);

    assertThat(ids(lin, "view=unassigned&limit=20")).contains(waiting).doesNotContain(mine, toms);
    assertThat(ids(lin, "view=mine&limit=20")).contains(mine).doesNotContain(waiting, toms);
    assertThat(ids(lin, "view=all&limit=20")).contains(waiting, mine, toms);
  }

  @Test
  void statusNarrowsAView() {
    var lin = server.lin();
    var open = server.visitor().opensConversation();
    var resolved = server.visitor().opensConversation();
    lin.takes(open);
    lin.resolves(resolved);
    assertThat(ids(lin, "view=all&status=resolved&limit=20"))
        .contains(resolved)
        .doesNotContain(open);
    assertThat(ids(lin, "view=all&status=open,queued,assigned&limit=20"))
        .contains(open)
        .doesNotContain(resolved);
    assertThat(ids(lin, "view=all&limit=20")).contains(open, resolved);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrDoubleNewestActivityFirst() {
    var visitors = IntStream.range(0, 7).mapToObj(i -> server.visitor()).toList();
    var opened = visitors.stream().map(Visitor::opensConversation).toList();
    visitors.getFirst().online().say(opened.getFirst(), "me again");

    var lin = server.lin();
    var found = new ArrayList<String>();
    var touched = new ArrayList<Instant>();
    var page = list(lin, "view=all&limit=3");
    while (true) {
      assertThat(page.path("conversations")).hasSizeLessThanOrEqualTo(3);
      for (var conversation : page.path("conversations")) {
        found.add(conversation.path("id").asText());
        touched.add(Instant.parse(conversation.path("touched_at").asText()));
      }
      if (page.path("next").isNull() || found.containsAll(opened)) break;
      page = list(lin, "view=all&limit=3&after=" + encode(page.path("next").asText()));
    }
    var expected = new ArrayList<>(opened.subList(1, 7).reversed());
    expected.addFirst(opened.getFirst());
    assertThat(found.subList(0, 7)).isEqualTo(expected);
    assertThat(found).doesNotHaveDuplicates();
    assertThat(touched.reversed()).isSorted();
  }

  @Test
  void theLastPageSaysSo() {
    var ana = server.ana();
    Visitor.arrives(server, Server.KITEBIRD).opensConversation();
    var page = list(ana, "view=all&limit=200");
    assertThat(page.has("next")).isTrue();
    assertThat(page.path("next").isNull()).isTrue();
  }

  @Test
  void aConversationSaysAllOfItself() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var lin = server.lin();
    var seen = lin.looksAt(conversation);
    assertThat(seen.path("id").asText()).isEqualTo(conversation);
    assertThat(seen.path("seq").asLong()).isEqualTo(1);
    assertThat(seen.path("status").asText()).isIn("open", "queued");
    assertThat(seen.path("assignee").isNull()).isTrue();
    assertThat(seen.at("/contact/id").asText()).isEqualTo(visitor.id());
    assertThat(seen.at("/contact/name").isNull()).isTrue();
    assertThat(seen.at("/contact/email").isNull()).isTrue();
    assertThat(seen.path("preview").asText()).isEqualTo("Hello, is anyone there?");
    assertThat(seen.path("unread").asInt()).isEqualTo(1);
    assertThat(seen.path("priority").asInt(-1)).isZero();
    assertThat(seen.at("/site/name").asText()).isNotBlank();
    for (var instant : List.of("waiting_since", "opened_at", "touched_at")) {
      assertThat(Instant.parse(seen.path(instant).asText())).isBeforeOrEqualTo(Instant.now());
    }
    var listed = list(lin, "view=all&limit=1").at("/conversations/0");
    assertThat(listed).isEqualTo(seen);
  }

  @Test
  void countsCountWhatIsNotResolved() {
    var lin = server.lin();
    var before = counts(lin);
    var waiting = server.visitor().opensConversation();
    var mine = server.visitor().opensConversation();
    lin.takes(mine);
    assertThat(counts(lin)).isEqualTo(changed(before, 1, 1, 2));
    lin.resolves(mine);
    lin.resolves(waiting);
    assertThat(counts(lin)).isEqualTo(before);
  }

  @Test
  void aCursorThatIsNoneIsInvalid() {
    var reply = server.lin().rest().get(AgentUser.CONVERSATIONS + "?view=all&after=garbage");
    VisitorSessionTest.problem(reply, 400, "invalid");
  }

  @Test
  void aViewNobodyKnowsIsInvalid() {
    var reply = server.lin().rest().get(AgentUser.CONVERSATIONS + "?view=theirs");
    VisitorSessionTest.problem(reply, 400, "invalid");
  }

  private static List<Integer> counts(AgentUser agent) {
    var counts = agent.rest().get(AgentUser.CONVERSATIONS + "/counts").ok();
    return List.of(
        counts.path("unassigned").asInt(-1),
        counts.path("mine").asInt(-1),
        counts.path("all").asInt(-1));
  }

  private static List<Integer> changed(List<Integer> before, int unassigned, int mine, int all) {
    return List.of(before.get(0) + unassigned, before.get(1) + mine, before.get(2) + all);
  }

  private static JsonNode list(AgentUser agent, String query) {
    return agent.rest().get(AgentUser.CONVERSATIONS + "?" + query).ok();
  }

  private static List<String> ids(AgentUser agent, String query) {
    return list(agent, query).path("conversations").findValuesAsText("id");
  }

  private static String encode(String next) {
    return URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
