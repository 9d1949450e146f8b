package dev.parley.socket;

import dev.parley.conversation.Change;
import dev.parley.conversation.ConversationConfig;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Kind;
import dev.parley.conversation.Line;
import dev.parley.conversation.Outcome;
import dev.parley.conversation.Submission;
import dev.parley.conversation.Text;
import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import dev.parley.tenant.Scope;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sends of one connection (protocol §4): counts those in flight, keeps the sender's lines, and
// answers each with an
/// ack or a nack. Called by one thread at a time, as frames arrive; answers come from any.
final class Sends {
  private static final int RETRY_UNAVAILABLE_MS = 1_000;
  private static final int RETRY_IN_FLIGHT_MS = 200;

  private final Conversations conversations;
  private final ConversationConfig limits;
  private final int maxInFlight;
  private final Scope scope;
  private final Consumer<ServerFrame> answer;
  private final Runnable unknown;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Map<UUID, Lane> lanes = new HashMap<>();

  /// A sender's line and the contact whose conversations it is about.
  private record Lane(Line line, UUID contact) {}

  Sends(
      Conversations conversations,
      ConversationConfig limits,
      int maxInFlight,
      Scope scope,
      Consumer<ServerFrame> answer,
      Runnable unknown) {
    this.conversations = conversations;
    this.limits = limits;
    this.maxInFlight = maxInFlight;
    this.scope = scope;
    this.answer = answer;
    this.unknown = unknown;
  }

  void send(ClientFrame.Send send) {
    var opening = "new".equals(send.conversation());
    var conversation = opening ? null : Uuids.parse(send.conversation());
    if (conversation == null && !(opening && !scope.agent())) {
      nack(send.id(), opening ? Code.FORBIDDEN : Code.INVALID);
      return;
    }
    try {
      submit(send, conversation, lane(conversation));
    } catch (Refusal refusal) {
      nack(send.id(), refusal.code());
    } catch (SQLException e) {
      nack(send.id(), Code.UNAVAILABLE);
    }
  }

  private void submit(ClientFrame.Send send, @Nullable UUID conversation, Lane lane) {
    var kind = send.kind() == null ? null : Kind.sendable(send.kind()).orElse(null);
    var refusal = refusal(send, kind);
    var change =
        refusal == null && kind != null && send.text() != null
            ? new Change.Post(kind, send.text())
            : null;
    var submission = Submission.of(scope, conversation, send.id(), change, refusal, lane.line());
    if (inFlight.get() >= maxInFlight) {
      lane.line().halt(submission.ticket(), send.id(), Code.TOO_MANY_IN_FLIGHT);
      nack(send.id(), Code.TOO_MANY_IN_FLIGHT);
      return;
    }
    inFlight.incrementAndGet();
    conversations
        .submit(lane.contact(), submission)
        .thenAccept(outcome -> settle(send.id(), outcome));
  }

  private void settle(UUID id, Outcome outcome) {
    inFlight.decrementAndGet();
    switch (outcome) {
      case Outcome.Stored s ->
          answer.accept(new ServerFrame.Ack(id, s.conversation(), s.seq(), s.at(), s.duplicate()));
      case Outcome.Refused(var code) -> nack(id, code);
      case Outcome.Unchanged unchanged ->
          throw new IllegalStateException("a message always changes something");
      case Outcome.Unknown() -> unknown.run();
    }
  }

  /// A visitor has one line, because `new` and the conversation it becomes are one order; an agent
  // one a conversation.
  private Lane lane(@Nullable UUID conversation) throws SQLException {
    var key = scope.agent() ? conversation : scope.subject();
    var lane = lanes.get(key);
    if (lane == null) {
      var contact =
          conversation == null ? scope.subject() : conversations.contactOf(scope, conversation);
      lane = new Lane(new Line(), contact);
      lanes.put(key, lane);
    }
    return lane;
  }

  /// Returns what is wrong with a message, null if nothing is; rule 8.
  private @Nullable Code refusal(ClientFrame.Send send, @Nullable Kind kind) {
    if (send.kind() == null || !send.wellFormed()) {
      return Code.INVALID;
    }
    if (kind == null) {
      return Code.UNSUPPORTED;
    }
    if (!scope.agent() && (kind == Kind.NOTE || "agents".equals(send.audience()))) {
      return Code.FORBIDDEN;
    }
    if (send.audience() != null && !send.audience().equals(kind.audience().wire())) {
      return Code.INVALID;
    }
    return send.text() != null && Text.valid(send.text(), limits.textLength())
        ? null
        : Code.INVALID;
  }

  private void nack(UUID id, Code code) {
    var retryAfter =
        switch (code) {
          case UNAVAILABLE -> RETRY_UNAVAILABLE_MS;
          case TOO_MANY_IN_FLIGHT -> RETRY_IN_FLIGHT_MS;
          default -> null;
        };
    answer.accept(new ServerFrame.Nack(id, code, code.temporary(), retryAfter));
  }
}
