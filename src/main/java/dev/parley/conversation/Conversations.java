package dev.parley.conversation;

import dev.parley.delivery.Parcel;
import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import dev.parley.tenant.Scope;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The one door through which anything gets into a conversation. Whatever changes one is appended
/// here as an [Entry], so order, idempotence, fan-out and resume are the same for all of it.
@Singleton
public class Conversations {
  private final History history;
  private final Committers committers;

  Conversations(History history, Committers committers) {
    this.history = history;
    this.committers = committers;
  }

  /// Appends what an agent or visitor submits; the future completes on a committer's thread, never
  /// exceptionally. `contact` is whose conversation it is: see [#contactOf(Scope, UUID)].
  public CompletableFuture<Outcome> submit(UUID contact, Submission submission) {
    committers.submit(contact, submission);
    return submission.outcome();
  }

  /// Returns whose conversation this is; refuses `not_found` if the scope may not see it.
  public UUID contactOf(Scope scope, UUID conversation) throws SQLException {
    return scope.agent() ? get(scope, conversation).contact().id() : scope.subject();
  }

  /// Makes a change and waits until it is on disk; refuses as the log refuses.
  public Outcome change(Scope scope, UUID conversation, UUID id, Change change)
      throws SQLException {
    var submission = Submission.of(scope, conversation, id, change, null, new Line());
    var outcome = submit(contactOf(scope, conversation), submission).join();
    return switch (outcome) {
      case Outcome.Refused(var code) when code == Code.NOT_FOUND -> throw Refusal.notFound();
      case Outcome.Refused(var code) ->
          throw new Refusal(code, "The conversation does not allow that now.");
      case Outcome.Unknown() ->
          throw new Refusal(
              Code.UNAVAILABLE, "Nobody knows whether this was stored; look before trying again.");
      case Outcome.Halted(var code) ->
          throw new IllegalStateException("a line of one is never halted: " + code);
      case Outcome.Stored stored -> stored;
      case Outcome.Unchanged unchanged -> unchanged;
    };
  }

  /// Returns the conversation as it stands; refuses `not_found` if the scope may not see it.
  public Conversation get(Scope scope, UUID conversation) throws SQLException {
    return history.find(scope, conversation).orElseThrow(Refusal::notFound);
  }

  /// Returns up to `limit` encoded entries above `after`, ascending, for a device that follows the
  /// conversation.
  public List<Parcel> parcelsAfter(Scope scope, UUID conversation, long after, int limit)
      throws SQLException {
    return history.after(scope, conversation, after, limit).stream()
        .map(committers::parcel)
        .toList();
  }
}
