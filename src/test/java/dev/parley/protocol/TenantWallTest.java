package dev.parley.protocol;

import static dev.parley.protocol.AgentUser.CONVERSATIONS;
import static dev.parley.protocol.AgentUser.path;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.VisitorSessionTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Tenants are walls: what is theirs does not exist for others.
@QuarkusTest
class TenantWallTest extends Story {
  private static final ObjectNode ASSIGN_ME = Frames.JSON.createObjectNode().put("agent", "me");

  @Test
  void nothingOfANeighbourCanBeToldFromWhatDoesNotExist() {
    var northlights = server.visitor().opensConversation();
    var madeUp = newId();
    var ana = server.ana().rest();
    var note = Frames.JSON.createObjectNode().put("id", newId()).put("text", "mine now");
    List<Function<String, Rest.Reply>> doors =
        List.of(
            id -> ana.get(CONVERSATIONS + "/" + id),
            id -> ana.get(path(id, "entries")),
            id -> ana.get(path(id, "entries") + "?before=5"),
            id -> ana.post(path(id, "assign"), ASSIGN_ME),
            id -> ana.post(path(id, "resolve")),
            id -> ana.post(path(id, "reopen")),
            id -> ana.post(path(id, "notes"), note));

    for (var door : doors) sameAsMadeUp(door, northlights, madeUp);

    var untouched = server.lin().looksAt(northlights);
    assertThat(untouched.path("seq").asLong()).isEqualTo(1);
    assertThat(untouched.path("status").asText()).isIn("open", "queued");
  }

  @Test
  void aNeighboursContactDoesNotExist() {
    var visitor = server.visitor();
    var ana = server.ana().rest();
    sameAsMadeUp(id -> ana.get("/api/v1/contacts/" + id), visitor.id(), newId());
  }

  @Test
  void anotherVisitorsConversationDoesNotExist() {
    var theirs = server.visitor().opensConversation();
    var rest = server.visitor().rest();
    sameAsMadeUp(id -> rest.get(path(id, "entries")), theirs, newId());
  }

  @Test
  void anIdThatIsNoneDoesNotExistEither() {
    problem(server.ana().rest().get(CONVERSATIONS + "/nowhere"), 404, "not_found");
  }

  private static void sameAsMadeUp(Function<String, Rest.Reply> door, String id, String madeUp) {
    var reply = door.apply(id);
    var nothing = door.apply(madeUp);
    problem(reply, 404, "not_found");
    assertThat(reply.text().replace(id, "ID")).isEqualTo(nothing.text().replace(madeUp, "ID"));
  }

  @Test
  void listsAndCountsStopAtTheWall() {
    var ana = server.ana();
    var before = ana.rest().get(CONVERSATIONS + "/counts").ok();
    var northlights = server.visitor().opensConversation();
    var kitebirds = Visitor.arrives(server, Server.KITEBIRD).opensConversation();

    assertThat(ids(ana)).contains(kitebirds).doesNotContain(northlights);
    assertThat(ids(server.lin())).contains(northlights).doesNotContain(kitebirds);
    var after = ana.rest().get(CONVERSATIONS + "/counts").ok();
    assertThat(after.path("all").asInt()).isEqualTo(before.path("all").asInt() + 1);
  }

  private static List<String> ids(AgentUser agent) {
    JsonNode page = agent.rest().get(CONVERSATIONS + "?view=all&limit=50").ok();
    return page.path("conversations").findValuesAsText("id");
  }
}
