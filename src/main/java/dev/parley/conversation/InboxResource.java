package dev.parley.conversation;

import dev.parley.tenant.Caller;
import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads conversations over HTTP (protocol §2): an agent those of its tenant, a visitor its own.
@Path("/api/v1/conversations")
@RolesAllowed({"agent", "visitor"})
@RunOnVirtualThread
public class InboxResource {
  private final Conversations conversations;
  private final Inbox inbox;
  private final History history;
  private final ConversationConfig config;
  private final Caller caller;

  InboxResource(
      Conversations conversations,
      Inbox inbox,
      History history,
      ConversationConfig config,
      Caller caller) {
    this.conversations = conversations;
    this.inbox = inbox;
    this.history = history;
    this.config = config;
    this.caller = caller;
  }

  /// A page of entries, ascending, as the scope's kind of device receives them, and the
  /// conversation's head.
  public record Entries(List<Object> entries, long head) {}

  /// Lists conversations, newest activity first; `status` is a comma-separated list, absent for
  /// any.
  @GET
  public Inbox.Page list(
      @QueryParam("view") @DefaultValue("all") String view,
      @QueryParam("status") @Nullable String status,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("after") @Nullable String after)
      throws SQLException {
    var scope = caller.scope();
    var page = inbox.list(scope, view(view), statuses(status), limit(limit), after);
    return new Inbox.Page(
        page.conversations().stream().map(c -> c.seenBy(scope)).toList(), page.next());
  }

  /// Counts the conversations that are not resolved in each of an agent's views.
  @GET
  @Path("/counts")
  @RolesAllowed("agent")
  public Inbox.Counts counts() throws SQLException {
    return inbox.counts(caller.scope());
  }

  /// Returns one conversation.
  @GET
  @Path("/{id}")
  public Conversation get(@PathParam("id") UUID id) throws SQLException {
    var scope = caller.scope();
    return conversations.get(scope, id).seenBy(scope);
  }

  /// Returns the entries above `after`, or the newest ones below `before`.
  @GET
  @Path("/{id}/entries")
  public Entries entries(
      @PathParam("id") UUID id,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("before") @Nullable Long before,
      @QueryParam("limit") @DefaultValue("200") int limit)
      throws SQLException {
    var scope = caller.scope();
    var head = conversations.get(scope, id).seq();
    var page =
        before == null
            ? history.after(scope, id, after, limit(limit))
            : history.before(scope, id, before, limit(limit));
    var seen = page.stream().<Object>map(e -> scope.agent() ? e : e.forVisitors()).toList();
    return new Entries(seen, page.isEmpty() ? head : Math.max(head, page.getLast().seq()));
  }

  private int limit(int limit) {
    if (limit < 1) {
      throw new Refusal(Code.INVALID, "`limit` is at least 1.");
    }
    return Math.min(limit, config.pageSize());
  }

  private static Inbox.View view(String view) {
    try {
      return Inbox.View.valueOf(view.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refusal(Code.INVALID, "`view` is unassigned, mine or all.");
    }
  }

  private static Set<Status> statuses(@Nullable String statuses) {
    try {
      return statuses == null
          ? EnumSet.allOf(Status.class)
          : Arrays.stream(statuses.split(",")).map(Status::of).collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw new Refusal(Code.INVALID, "`status` is open, queued, assigned or resolved.");
    }
  }
}
