package dev.parley.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.parley.tenant.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One transaction's worth of submissions: decides each in the order they came and gathers what to
/// write. Nothing leaves it before the commit; then [#results()] is what to tell and [#appended()]
/// what to deliver.
final class Batch {
  /// A submission and what became of it.
  record Result(Submission submission, Outcome outcome) {}

  /// A committed entry, the conversation after it, and whether it is the first one.
  record Appended(Entry entry, Conversation conversation, boolean opened) {}

  private final Log log;
  private final List<Submission> submissions;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final List<Result> results = new ArrayList<>();
  private final List<Appended> appended = new ArrayList<>();
  private final Map<Log.Place, Outcome.Stored> known = new HashMap<>();
  private final Map<UUID, Conversation> conversations = new HashMap<>();
  private final Map<UUID, Conversation> changed = new LinkedHashMap<>();

  Batch(Log log, List<Submission> submissions) {
    this.log = log;
    this.submissions = submissions;
  }

  /// Locks, decides and writes; the caller commits.
  void run(Connection c) throws SQLException {
    prepare(c);
    for (var submission : submissions) {
      results.add(new Result(submission, decide(c, submission)));
    }
    if (!appended.isEmpty()) {
      log.store(c, List.copyOf(changed.values()));
      log.append(
          c,
          appended.stream().map(a -> a.conversation().tenant()).toArray(UUID[]::new),
          appended.stream().map(Appended::entry).toList());
    }
  }

  List<Result> results() {
    return results;
  }

  List<Appended> appended() {
    return appended;
  }

  private void prepare(Connection c) throws SQLException {
    var opening = new TreeSet<UUID>();
    var named = new TreeSet<UUID>();
    var inConversations = new ArrayList<Log.Place>();
    var ofContacts = new ArrayList<Log.Place>();
    for (var s : submissions) {
      if (s.conversation() == null) {
        opening.add(s.scope().subject());
      } else {
        named.add(s.conversation());
      }
      (s.scope().agent() ? inConversations : ofContacts).add(place(s));
    }
    if (!opening.isEmpty()) {
      log.lockContacts(c, opening);
    }
    conversations.putAll(log.lock(c, named, opening));
    known.putAll(log.known(c, inConversations, ofContacts));
  }

  /// An agent's id is unique in its conversation; a visitor's is looked for in all of the visitor's
  /// conversations, since the first attempt may have been a `new`.
  private static Log.Place place(Submission s) {
    var key = s.scope().agent() ? s.conversation() : s.scope().subject();
    return new Log.Place(
        java.util.Objects.requireNonNull(key, "agents name a conversation"), s.id());
  }

  private Outcome decide(Connection c, Submission s) throws SQLException {
    var named = s.conversation() == null ? null : conversations.get(s.conversation());
    var hidden = s.conversation() != null && (named == null || !named.visibleTo(s.scope()));
    var stored = hidden && s.scope().agent() ? null : known.get(place(s));
    if (stored != null) {
      return stored;
    }
    if (hidden) {
      return new Outcome.Refused(Code.NOT_FOUND);
    }
    var halted = s.line().haltedFor(s.ticket());
    if (halted != null) {
      return new Outcome.Halted(halted);
    }
    if (s.refusal() != null || s.change() == null) {
      return new Outcome.Refused(s.refusal() == null ? Code.INVALID : s.refusal());
    }
    var before = named != null ? named : openOf(c, s);
    return switch (before.decide(s.change(), s.scope().actor(), now)) {
      case Conversation.Decision.Append(var next) -> append(s, s.change(), next);
      case Conversation.Decision.Nothing() -> new Outcome.Unchanged();
      case Conversation.Decision.Refuse(var code) -> new Outcome.Refused(code);
    };
  }

  private Conversation openOf(Connection c, Submission s) throws SQLException {
    var contact = s.scope().subject();
    @Nullable Conversation open =
        conversations.values().stream()
            .filter(v -> v.contact().id().equals(contact) && v.status() != Status.RESOLVED)
            .max(Comparator.comparing(Conversation::openedAt))
            .orElse(null);
    return open != null ? open : log.unopened(c, UuidCreator.getTimeOrderedEpoch(), contact, now);
  }

  private Outcome append(Submission s, Change change, Conversation next) {
    var entry =
        new Entry(
            next.id(),
            next.seq(),
            s.id(),
            change.kind(),
            change.kind().audience(),
            s.scope().actor(),
            change instanceof Change.SetStatus
                ? Map.of("status", next.status().wire())
                : change.body(),
            now);
    appended.add(new Appended(entry, next, next.seq() == 1));
    conversations.put(next.id(), next);
    changed.put(next.id(), next);
    known.put(place(s), new Outcome.Stored(next.id(), next.seq(), now, true));
    return new Outcome.Stored(next.id(), next.seq(), now, false);
  }
}
