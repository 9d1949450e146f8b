package dev.parley.socket;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.parley.conversation.Summary;
import dev.parley.delivery.Follower;
import dev.parley.delivery.Parcel;
import dev.parley.tenant.Code;
import dev.parley.tenant.Scope;
import dev.parley.tenant.Tokens;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One device's connection: hello first, then frames are dispatched one at a time, on the virtual
/// thread that read them. What goes out is [Outflow]'s business, sends are [Sends]', deadlines
/// [Pulse]'.
final class Connection implements Follower {
  private static final Logger LOG = Logger.getLogger(Connection.class);
  private static final Duration SUMMARY_SLACK = Duration.ofMinutes(1);

  private final Doors doors;
  private final Scope scope;
  private final Pulse pulse;
  private final Outflow out;
  private final Sends sends;
  private volatile @Nullable UUID session;

  Connection(Doors doors, Wire wire, JsonWebToken token) {
    this.doors = doors;
    this.scope = Tokens.scope(token);
    this.pulse = new Pulse(doors.config(), Instant.ofEpochSecond(token.getExpirationTime()));
    this.out =
        new Outflow(
            wire,
            (conversation, seq, limit) ->
                doors.conversations().parcelsAfter(scope, conversation, seq, limit),
            doors.writer(),
            doors.config(),
            scope.agent());
    this.sends =
        new Sends(
            doors.conversations(),
            doors.limits(),
            doors.config().maxInFlight(),
            scope,
            this::say,
            () -> close(CloseCode.RECONNECT));
  }

  /// Handles one frame; called for one frame at a time.
  void receive(ClientFrame frame) {
    if (session == null) {
      if (frame instanceof ClientFrame.Hello hello) {
        greet(hello);
      } else {
        close(CloseCode.BAD_PROTOCOL);
      }
      return;
    }
    try {
      dispatch(frame);
    } catch (SQLException e) {
      LOG.debugf("PostgreSQL is away: %s", e.getMessage());
      fail(Code.UNAVAILABLE, frame);
    }
  }

  private void dispatch(ClientFrame frame) throws SQLException {
    switch (frame) {
      case ClientFrame.Send send -> sends.send(send);
      case ClientFrame.Received(var cursors) -> received(cursors);
      case ClientFrame.Fill(var conversation, var after) -> follow(conversation, after, frame);
      case ClientFrame.Follow(var conversation, var after) -> {
        follow(conversation, after, frame);
        sendMarks(conversation);
      }
      case ClientFrame.Unfollow(var conversation) -> unfollow(conversation);
      case ClientFrame.Marked m ->
          doors.marks().raise(scope, m.conversation(), m.delivered(), m.read());
      case ClientFrame.Refresh(var token) -> refresh(token, frame);
      case ClientFrame.Pong() -> pulse.pong();
      case ClientFrame.Ephemeral() -> {}
      case ClientFrame.TooLong tooLong -> close(CloseCode.BAD_PROTOCOL);
      case ClientFrame.Hello hello -> fail(Code.BAD_FRAME, frame);
      case ClientFrame.Bad bad -> fail(Code.BAD_FRAME, frame);
    }
  }

  /// Binds the session, registers for live traffic, and only then compares each cursor with its
  /// head in PostgreSQL.
  private void greet(ClientFrame.Hello hello) {
    try {
      if (!doors.sessions().bind(scope, hello.session())) {
        close(CloseCode.NOT_ALLOWED);
        return;
      }
      session = hello.session();
      doors.node().claim(hello.session(), this);
      doors.followers().join(this);
      open(hello);
      pulse.greeted();
    } catch (SQLException e) {
      LOG.debugf("A hello failed because PostgreSQL is away: %s", e.getMessage());
      close(CloseCode.RECONNECT);
    }
    if (out.closed()) {
      gone();
    }
  }

  private void open(ClientFrame.Hello hello) throws SQLException {
    var wanted = new HashSet<>(doors.history().ownHeads(scope).keySet());
    wanted.addAll(doors.history().heads(scope, hello.cursors().keySet()).keySet());
    wanted.forEach(id -> register(id, hello.cursors().getOrDefault(id, 0L)));
    var heads = doors.history().heads(scope, wanted);
    var first = new ArrayList<String>();
    first.add(doors.writer().write(welcome(heads)));
    doors.marks().of(scope, wanted).forEach(mark -> first.add(doors.writer().write(mark)));
    if (scope.agent() && hello.inboxSince() != null) {
      doors.inbox().changedSince(scope, hello.inboxSince().minus(SUMMARY_SLACK)).stream()
          .map(Summary::of)
          .forEach(summary -> first.add(doors.writer().write(summary)));
    }
    for (var known : heads.entrySet()) {
      var cursor = Math.min(hello.cursors().getOrDefault(known.getKey(), 0L), known.getValue());
      if (cursor > 0) {
        doors.marks().raise(scope, known.getKey(), cursor, 0);
      }
    }
    heads.forEach((id, head) -> out.resume(id, hello.cursors().getOrDefault(id, 0L), head));
    out.open(first);
  }

  private ServerFrame.Welcome welcome(Map<UUID, Long> heads) {
    var config = doors.config();
    return new ServerFrame.Welcome(
        UuidCreator.getTimeOrderedEpoch(),
        false,
        heads,
        config.heartbeat().toMillis(),
        config.maxInFlight(),
        config.window(),
        pulse.expiresAt(),
        doors.node().id());
  }

  private void register(UUID conversation, long cursor) {
    out.follow(conversation, cursor);
    doors.followers().follow(this, conversation);
    if (out.closed()) {
      doors.followers().unfollow(this, conversation);
    }
  }

  private void follow(UUID conversation, long after, ClientFrame frame) throws SQLException {
    register(conversation, after);
    var head = doors.history().heads(scope, List.of(conversation)).get(conversation);
    if (head == null) {
      unfollow(conversation);
      fail(Code.NOT_FOUND, frame);
    } else {
      out.resume(conversation, after, head);
    }
  }

  private void sendMarks(UUID conversation) throws SQLException {
    for (var mark : doors.marks().of(scope, Set.of(conversation))) {
      state(mark.key(), doors.writer().write(mark));
    }
  }

  private void unfollow(UUID conversation) {
    doors.followers().unfollow(this, conversation);
    out.unfollow(conversation);
  }

  private void received(Map<UUID, Long> cursors) throws SQLException {
    for (var cursor : cursors.entrySet()) {
      if (out.received(cursor.getKey(), cursor.getValue())) {
        doors.marks().raise(scope, cursor.getKey(), cursor.getValue(), 0);
      }
    }
  }

  private void refresh(String token, ClientFrame frame) {
    var renewed = doors.tokens().verify(token).filter(t -> sameSubject(Tokens.scope(t)));
    if (renewed.isPresent()) {
      pulse.renewed(Instant.ofEpochSecond(renewed.get().getExpirationTime()));
      say(new ServerFrame.Refreshed(pulse.expiresAt()));
    } else {
      fail(Code.FORBIDDEN, frame);
    }
  }

  private boolean sameSubject(Scope other) {
    return other.tenant().equals(scope.tenant())
        && other.agent() == scope.agent()
        && other.subject().equals(scope.subject());
  }

  private void fail(Code code, ClientFrame frame) {
    say(
        switch (frame) {
          case ClientFrame.Bad(var id, var conversation) ->
              new ServerFrame.Failure(code, id, conversation);
          case ClientFrame.Fill(var conversation, var after) -> failure(code, conversation);
          case ClientFrame.Follow(var conversation, var after) -> failure(code, conversation);
          case ClientFrame.Marked m -> failure(code, m.conversation());
          default -> new ServerFrame.Failure(code, null, null);
        });
  }

  private static ServerFrame failure(Code code, UUID conversation) {
    return new ServerFrame.Failure(code, null, conversation.toString());
  }

  /// Looks at the deadlines; called a few times a second and never blocks.
  void tick(long now) {
    var overdue = pulse.overdue(now);
    if (overdue != null) {
      close(overdue);
    } else if (pulse.pingDue(now)) {
      say(new ServerFrame.Ping(out.grownHeads()));
    }
    out.tick(now);
  }

  /// Begins to close.
  void close(CloseCode code) {
    out.close(code);
  }

  /// Cleans up after the transport is gone.
  void gone() {
    out.gone();
    doors.node().remove(this, session);
    doors.followers().leave(this, out.followed());
  }

  private void say(ServerFrame frame) {
    out.send(doors.writer().write(frame));
  }

  @Override
  public UUID tenant() {
    return scope.tenant();
  }

  @Override
  public UUID subject() {
    return scope.subject();
  }

  @Override
  public boolean agent() {
    return scope.agent();
  }

  @Override
  public void entry(Parcel parcel) {
    out.entry(parcel);
  }

  @Override
  public void head(UUID conversation, long seq) {
    out.head(conversation, seq);
  }

  @Override
  public void nowFollows(UUID conversation) {
    if (!out.follows(conversation)) {
      register(conversation, 0);
      Thread.startVirtualThread(() -> greetLate(conversation));
    }
  }

  private void greetLate(UUID conversation) {
    try {
      sendMarks(conversation);
    } catch (SQLException e) {
      LOG.debugf("The marks of a new conversation come with the next hello: %s", e.getMessage());
    }
  }

  @Override
  public void state(Object key, String frame) {
    out.state(key, frame);
  }
}
