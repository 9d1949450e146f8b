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
/// answers each with an ack or a nack. Called by one thread at a time, as frames arrive; answers
/// come from any.
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
  /// A visitor has one line, because `new` and the conversation it becomes are one order; an agent
  /// has one a conversation.
  private final Map<UUID, Line> lines = new HashMap<>();

  private final Map<UUID, UUID> contacts = new HashMap<>();

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
    var conversation = Uuids.parse(send.conversation());
    if (scope.agent() && conversation == null) {
      nack(send.id(), opening ? Code.FORBIDDEN : Code.INVALID);
      return;
    }
    var kind = send.kind() == null ? null : Kind.sendable(send.kind()).orElse(null);
    var refusal = conversation == null && !opening ? Code.INVALID : refusal(send, kind);
    var change =
        refusal == null && kind != null && send.text() != null
            ? new Change.Post(kind, send.text())
            : null;
    var key = scope.agent() && conversation != null ? conversation : scope.subject();
    var line = lines.computeIfAbsent(key, k -> new Line());
    submit(Submission.of(scope, conversation, send.id(), change, refusal, line));
  }

  private void submit(Submission submission) {
    if (inFlight.get() >= maxInFlight) {
      refuse(submission, Code.TOO_MANY_IN_FLIGHT);
      return;
    }
    try {
      var contact = contactOf(submission.conversation());
      inFlight.incrementAndGet();
      conversations
          .submit(contact, submission)
          .thenAccept(outcome -> settle(submission.id(), outcome));
    } catch (Refusal refusal) {
      lines.remove(submission.conversation());
      nack(submission.id(), refusal.code());
    } catch (SQLException e) {
      refuse(submission, Code.UNAVAILABLE);
    }
  }

  /// Refuses for now; a send behind an earlier refusal gets the same nack as that.
  private void refuse(Submission submission, Code code) {
    var line = submission.line();
    var halted = line.haltedFor(submission.ticket());
    line.halt(submission.ticket(), submission.id(), code);
    nack(submission.id(), halted == null ? code : halted);
  }

  private void settle(UUID id, Outcome outcome) {
    inFlight.decrementAndGet();
    switch (outcome) {
      case Outcome.Stored s ->
          answer.accept(new ServerFrame.Ack(id, s.conversation(), s.seq(), s.at(), s.duplicate()));
      case Outcome.Refused(var code) -> nack(id, code);
      case Outcome.Halted(var code) -> nack(id, code);
      case Outcome.Unchanged unchanged ->
          throw new IllegalStateException("a message always changes something");
      case Outcome.Unknown() -> unknown.run();
    }
  }

  /// Returns whose conversation it is, looked up once a conversation.
  private UUID contactOf(@Nullable UUID conversation) throws SQLException {
    if (!scope.agent() || conversation == null) {
      return scope.subject();
    }
    var contact = contacts.get(conversation);
    if (contact == null) {
      contact = conversations.contactOf(scope, conversation);
      contacts.put(conversation, contact);
    }
    return contact;
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
