package dev.parley.conversation;

import dev.parley.tenant.Code;
import dev.parley.tenant.Scope;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A change on its way into the log.
///
/// `conversation` null stands for `new`. `refusal` is what is wrong with it, if anything: it is
/// still submitted, because a repeat is recognised before anything else is checked (protocol §4,
/// rule 2).
public record Submission(
    Scope scope,
    @Nullable UUID conversation,
    UUID id,
    @Nullable Change change,
    @Nullable Code refusal,
    Line line,
    long ticket,
    CompletableFuture<Outcome> outcome) {

  /// Submits a change at the end of a line; an invalid one has no change but a refusal.
  public static Submission of(
      Scope scope,
      @Nullable UUID conversation,
      UUID id,
      @Nullable Change change,
      @Nullable Code refusal,
      Line line) {
    return new Submission(
        scope, conversation, id, change, refusal, line, line.ticket(id), new CompletableFuture<>());
  }

  /// Refuses it; a temporary refusal halts the line behind it.
  void refuse(Code code) {
    if (code.temporary()) {
      line.halt(ticket, id, code);
    } else {
      line.settled(id);
    }
    outcome.complete(new Outcome.Refused(code));
  }
}
