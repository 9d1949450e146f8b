package dev.parley.conversation;

import dev.parley.tenant.Code;
import dev.parley.tenant.Refusal;
import dev.parley.tenant.Scope;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lists of conversations that agents work from, newest activity first; a visitor's list holds
/// its own.
@Singleton
public class Inbox {
  /// The most summaries a hello replays; more than these, and the client loads its list over HTTP.
  private static final int REPLAY = 1_000;

  private final History history;

  Inbox(History history) {
    this.history = history;
  }

  /// Which conversations a list holds.
  public enum View {
    UNASSIGNED,
    MINE,
    ALL
  }

  /// One page of a list and the position of the next one, null at the end.
  public record Page(List<Conversation> conversations, @Nullable String next) {}

  /// How many conversations that are not resolved each view holds.
  public record Counts(int unassigned, int mine, int all) {}

  /// Returns a page of at most `limit` conversations behind `after`, a position returned before or
  /// null for the start.
  public Page list(Scope scope, View view, Set<Status> statuses, int limit, @Nullable String after)
      throws SQLException {
    var from = after == null ? new Position(null, null) : Position.read(after);
    var found =
        history.read(
            Rows.CONVERSATION
                + """
                where c.tenant_id = ? and %s and c.status = any (?)
                  and (?::timestamptz is null or (c.touched_at, c.id) < (?, ?))
                order by c.touched_at desc, c.id desc limit ?
                """
                    .formatted(condition(scope, view)),
            s -> {
              s.setObject(1, scope.tenant());
              s.setObject(2, scope.subject());
              s.setArray(
                  3,
                  s.getConnection()
                      .createArrayOf("text", statuses.stream().map(Status::wire).toArray()));
              var touched = from.touchedAt() == null ? null : Timestamp.from(from.touchedAt());
              s.setTimestamp(4, touched);
              s.setTimestamp(5, touched);
              s.setObject(6, from.id());
              s.setInt(7, limit + 1);
            },
            Rows::conversation);
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    var page = found.subList(0, limit);
    return new Page(page, new Position(page.getLast().touchedAt(), page.getLast().id()).write());
  }

  private static String condition(Scope scope, View view) {
    if (!scope.agent()) {
      return "c.contact_id = ?";
    }
    return switch (view) {
      case UNASSIGNED -> "c.assignee_id is null and ?::uuid is not null";
      case MINE -> "c.assignee_id = ?";
      case ALL -> "?::uuid is not null";
    };
  }

  /// Counts what is open in each view of an agent.
  public Counts counts(Scope scope) throws SQLException {
    return history
        .read(
            """
            select count(*) filter (where assignee_id is null), count(*) filter (where assignee_id = ?), count(*)
            from conversations where tenant_id = ? and status <> 'resolved'
            """,
            s -> {
              s.setObject(1, scope.subject());
              s.setObject(2, scope.tenant());
            },
            r -> new Counts(r.getInt(1), r.getInt(2), r.getInt(3)))
        .getFirst();
  }

  /// Returns the conversations of an agent's tenant of which anything a summary shows has changed
  /// since then.
  public List<Conversation> changedSince(Scope scope, Instant since) throws SQLException {
    return history.read(
        Rows.CONVERSATION
            + "where c.tenant_id = ? and c.changed_at >= ? order by c.changed_at desc limit "
            + REPLAY,
        s -> {
          s.setObject(1, scope.tenant());
          s.setTimestamp(2, Timestamp.from(since));
        },
        Rows::conversation);
  }

  /// Returns a contact's conversations, newest first.
  public List<Conversation> ofContact(Scope scope, UUID contact) throws SQLException {
    return history.read(
        Rows.CONVERSATION
            + "where c.tenant_id = ? and c.contact_id = ? order by c.opened_at desc limit 50",
        s -> {
          s.setObject(1, scope.tenant());
          s.setObject(2, contact);
        },
        Rows::conversation);
  }

  /// Where a page ended.
  private record Position(@Nullable Instant touchedAt, @Nullable UUID id) {
    String write() {
      var plain = touchedAt + " " + id;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    static Position read(String written) {
      try {
        var plain =
            new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII)
                .split(" ");
        return new Position(Instant.parse(plain[0]), UUID.fromString(plain[1]));
      } catch (IllegalArgumentException
          | DateTimeParseException
          | ArrayIndexOutOfBoundsException e) {
        throw new Refusal(Code.INVALID, "`after` is not a position returned by this list.");
      }
    }
  }
}
