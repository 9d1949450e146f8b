package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.parley.tenant.Actor;
import dev.parley.tenant.Code;
import dev.parley.tenant.Scope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation as it stands after its entry number `seq`: an immutable record whose methods
/// decide what a change does to it. Serializes as the conversation of the REST API.
@RegisterForReflection
public record Conversation(
    UUID id,
    @JsonIgnore UUID tenant,
    Ref site,
    Person contact,
    Status status,
    @Nullable Ref assignee,
    long seq,
    @Nullable String preview,
    int unread,
    int priority,
    @Nullable Instant waitingSince,
    Instant openedAt,
    Instant touchedAt) {

  private static final int PREVIEW = 140;

  /// The contact a conversation is with.
  @RegisterForReflection
  public record Person(UUID id, @Nullable String name, @Nullable String email) {}

  /// What a change comes to.
  public sealed interface Decision {
    /// It appends an entry, after which the conversation is `next`.
    record Append(Conversation next) implements Decision {}

    /// It already is so.
    record Nothing() implements Decision {}

    /// It is refused.
    record Refuse(Code code) implements Decision {}
  }

  /// Tells whether the scope's actor may see the conversation at all.
  public boolean visibleTo(Scope scope) {
    return tenant.equals(scope.tenant())
        && (scope.agent() || contact.id().equals(scope.actor().id()));
  }

  /// Returns the conversation as the scope's actor may see it: a visitor learns nothing of what
  /// goes on among the agents.
  public Conversation seenBy(Scope scope) {
    return scope.agent()
        ? this
        : new Conversation(
            id, tenant, site, contact, status, null, seq, preview, 0, 0, null, openedAt, touchedAt);
  }

  /// Decides what a change by this author at this moment does; pure.
  public Decision decide(Change change, Actor author, Instant now) {
    return switch (change) {
      case Change.Post post -> post(post, author, now);
      case Change.Assign assign -> assign(assign.agent(), now);
      case Change.SetStatus set -> set(set.status(), now);
    };
  }

  private Decision post(Change.Post post, Actor author, Instant now) {
    if (status == Status.RESOLVED) {
      return new Decision.Refuse(Code.CLOSED);
    }
    if (post.kind() == Kind.NOTE) {
      return append(status, assignee, preview, unread, waitingSince, now);
    }
    var shown = preview(post.text());
    if (author.type() == Actor.Type.VISITOR) {
      var waiting = waitingSince == null ? now : waitingSince;
      return append(status, assignee, shown, unread + 1, waiting, now);
    }
    return append(status, assignee, shown, 0, null, now);
  }

  private Decision assign(@Nullable Ref agent, Instant now) {
    if (status == Status.RESOLVED) {
      return new Decision.Refuse(Code.CLOSED);
    }
    var same =
        agent == null ? assignee == null : assignee != null && agent.id().equals(assignee.id());
    if (same) {
      return new Decision.Nothing();
    }
    var next = agent == null ? Status.OPEN : Status.ASSIGNED;
    return append(next, agent, preview, unread, waitingSince, now);
  }

  private Decision set(Status wanted, Instant now) {
    var resolve = wanted == Status.RESOLVED;
    if (resolve == (status == Status.RESOLVED)) {
      return new Decision.Nothing();
    }
    if (resolve) {
      return append(Status.RESOLVED, assignee, preview, unread, null, now);
    }
    return append(reopened(), assignee, preview, unread, waitingSince, now);
  }

  /// Returns the status that reopening leads to: assigned if it still has an agent, else open.
  Status reopened() {
    return assignee == null ? Status.OPEN : Status.ASSIGNED;
  }

  private Decision append(
      Status status,
      @Nullable Ref assignee,
      @Nullable String preview,
      int unread,
      @Nullable Instant waitingSince,
      Instant now) {
    return new Decision.Append(
        new Conversation(
            id,
            tenant,
            site,
            contact,
            status,
            assignee,
            seq + 1,
            preview,
            unread,
            priority,
            waitingSince,
            openedAt,
            now));
  }

  private static String preview(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= PREVIEW
        ? line
        : line.substring(0, line.offsetByCodePoints(0, PREVIEW)) + "…";
  }
}
