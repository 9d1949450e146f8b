package dev.parley.protocol;

import static dev.parley.protocol.AgentUser.CONVERSATIONS;
import static dev.parley.protocol.AgentUser.path;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.VisitorSessionTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Which door opens to whom, and what is written on it.
@QuarkusTest
class DoorTest extends Story {

  @Test
  void agentsDoorsAreForbiddenToVisitors() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    for (var door : doors(conversation, visitor.id())) {
      problem(door.apply(visitor.rest()), 403, "forbidden");
    }
    assertThat(server.lin().looksAt(conversation).path("seq").asLong()).isEqualTo(1);
  }

  @Test
  void aVisitorsListIsOfItsOwnConversationsOrForbidden() {
    var visitor = server.visitor();
    var own = visitor.opensConversation();
    var other = server.visitor().opensConversation();
    server.lin().notes(own, newId(), "a difficult one").ok();
    for (var view : List.of("all", "unassigned", "mine")) {
      var reply = visitor.rest().get(CONVERSATIONS + "?view=" + view);
      assertThat(reply.status()).isIn(200, 403);
      assertThat(reply.text()).doesNotContain(other).doesNotContain("difficult");
    }
  }

  @Test
  void withoutATokenEveryDoorIsUnauthorized() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var forged = Forgery.signedByAnotherKey(server.lin().token());
    for (var door : doors(conversation, visitor.id())) {
      problem(door.apply(server.rest()), 401, "unauthorized");
      problem(door.apply(server.rest().bearer(forged)), 401, "unauthorized");
    }
    problem(server.rest().get(CONVERSATIONS), 401, "unauthorized");
    problem(server.rest().get(path(conversation, "entries")), 401, "unauthorized");
  }

  private static List<Function<Rest, Rest.Reply>> doors(String conversation, String contact) {
    var assign = Frames.JSON.createObjectNode().put("agent", "me");
    var note = Frames.JSON.createObjectNode().put("id", newId()).put("text", "psst");
    return List.of(
        rest -> rest.get(CONVERSATIONS + "/counts"),
        rest -> rest.get("/api/v1/contacts/" + contact),
        rest -> rest.post(path(conversation, "assign"), assign),
        rest -> rest.post(path(conversation, "resolve")),
        rest -> rest.post(path(conversation, "reopen")),
        rest -> rest.post(path(conversation, "notes"), note));
  }

  @Test
  void aContactTellsWhoAskedAndWhatBefore() {
    var visitor = server.visitor();
    var lin = server.lin();
    var first = visitor.opensConversation();
    lin.resolves(first);
    var second = visitor.opensConversation();
    var contact = lin.rest().get("/api/v1/contacts/" + visitor.id()).ok();
    assertThat(contact.path("id").asText()).isEqualTo(visitor.id());
    assertThat(contact.path("attributes").isObject()).isTrue();
    assertThat(contact.path("conversations").findValuesAsText("preview")).hasSize(2);
    assertThat(contact.at("/conversations/0/id").asText()).isEqualTo(second);
    assertThat(contact.at("/conversations/1/id").asText()).isEqualTo(first);
  }

  @Test
  void theDoorsAreDescribed() {
    var description = server.rest().get("/q/openapi");
    assertThat(description.status()).isEqualTo(200);
    assertThat(description.text())
        .contains("openapi:", "/api/v1/conversations", "/api/v1/visitor/sessions")
        .contains("/api/v1/auth/login");
  }

  @Test
  void bodiesThatAreNoJsonAreInvalid() {
    var lin = server.lin();
    var conversation = server.visitor().opensConversation();
    var reply =
        lin.rest().post(path(conversation, "assign"), Frames.JSON.getNodeFactory().textNode("me"));
    problem(reply, 400, "invalid");
  }
}
