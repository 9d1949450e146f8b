package dev.parley.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.parley.agent.Agent;
import dev.parley.tenant.Caller;
import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import dev.parley.tenant.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What agents do to a conversation over HTTP (protocol §2): each call appends an entry and returns
/// what came of it.
@Path("/api/v1/conversations/{id}")
@RolesAllowed("agent")
@RunOnVirtualThread
public class ConversationResource {
  private final Conversations conversations;
  private final History history;
  private final ConversationConfig config;
  private final Caller caller;

  ConversationResource(
      Conversations conversations, History history, ConversationConfig config, Caller caller) {
    this.conversations = conversations;
    this.history = history;
    this.config = config;
    this.caller = caller;
  }

  /// Whom to assign to: `me`, an agent's id, or null for nobody.
  public record Assignment(@Nullable String agent) {}

  /// An internal note; `id` makes it idempotent.
  public record Note(@Nullable UUID id, @NotBlank String text) {}

  /// Assigns the conversation to an agent of the tenant, or to nobody.
  @POST
  @Path("/assign")
  public Conversation assign(@PathParam("id") UUID id, @NotNull Assignment assignment)
      throws SQLException {
    var scope = caller.scope();
    conversations.get(scope, id);
    return change(scope, id, new Change.Assign(agent(scope, assignment.agent())));
  }

  /// Resolves the conversation.
  @POST
  @Path("/resolve")
  public Conversation resolve(@PathParam("id") UUID id) throws SQLException {
    return change(caller.scope(), id, new Change.SetStatus(Status.RESOLVED));
  }

  /// Reopens a resolved conversation.
  @POST
  @Path("/reopen")
  public Conversation reopen(@PathParam("id") UUID id) throws SQLException {
    return change(caller.scope(), id, new Change.SetStatus(Status.OPEN));
  }

  /// Writes an internal note, which no visitor ever sees.
  @POST
  @Path("/notes")
  public Entry note(@PathParam("id") UUID id, @NotNull @Valid Note note) throws SQLException {
    var scope = caller.scope();
    if (!Text.valid(note.text(), config.textLength())) {
      throw new Refusal(Code.INVALID, "A note has 1 to " + config.textLength() + " characters.");
    }
    var noteId = note.id() == null ? UuidCreator.getTimeOrderedEpoch() : note.id();
    var stored =
        (Outcome.Stored)
            conversations.change(scope, id, noteId, new Change.Post(Kind.NOTE, note.text()));
    return history.after(scope, stored.conversation(), stored.seq() - 1, 1).getFirst();
  }

  private Conversation change(Scope scope, UUID id, Change change) throws SQLException {
    conversations.change(scope, id, UuidCreator.getTimeOrderedEpoch(), change);
    return conversations.get(scope, id);
  }

  private static @Nullable Ref agent(Scope scope, @Nullable String named) {
    if (named == null) {
      return null;
    }
    if (named.equals("me")) {
      return new Ref(scope.subject(), scope.actor().name());
    }
    try {
      return Agent.of(scope.tenant(), UUID.fromString(named))
          .map(agent -> new Ref(agent.id, agent.name))
          .orElseThrow(Refusal::notFound);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Code.INVALID, "`agent` is `me`, an agent's id, or null.");
    }
  }
}
