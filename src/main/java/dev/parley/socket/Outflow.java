package dev.parley.socket;

import dev.parley.delivery.Feed;
import dev.parley.delivery.Parcel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Everything on its way to one device. Frames leave in order, one write in flight; entries pass
/// their [Feed]'s gate. A live entry that is the very next one goes straight out; any other case is
/// a feed *behind*, and the pump reads it from the log. So resume, `fill`, a full window and a lost
/// fan-out are all the same case.
///
/// The pump is a virtual thread that exists only while there is something to do.
final class Outflow {
  private static final Logger LOG = Logger.getLogger(Outflow.class);
  private static final int PAGE = 100;
  private static final long TRY_AGAIN = 1_000_000_000;

  /// Reads encoded entries from the log.
  interface Source {
    List<Parcel> after(UUID conversation, long seq, int limit) throws SQLException;
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Wire wire;
  private final Source source;
  private final FrameWriter frames;
  private final SocketConfig config;
  private final boolean agent;
  private final Window window;
  private final Map<UUID, Feed> feeds = new HashMap<>();
  private final Set<Feed> lagging = new LinkedHashSet<>();
  private final Set<Feed> resuming = new LinkedHashSet<>();
  private final ArrayDeque<String> queue = new ArrayDeque<>();
  private final Map<Object, String> states = new LinkedHashMap<>();
  private boolean open;
  private boolean caughtUp;
  private boolean pumping;
  private boolean closed;
  private long sourceAwaySince;
  private long fullSince;
  private long writingSince;

  Outflow(Wire wire, Source source, FrameWriter frames, SocketConfig config, boolean agent) {
    this.wire = wire;
    this.source = source;
    this.frames = frames;
    this.config = config;
    this.agent = agent;
    this.window = new Window(config.window(), config.windowBytes());
  }

  /// Queues a frame; a device that lets too many pile up is closed.
  void send(String frame) {
    locked(
        () -> {
          if (queue.size() >= config.maxQueued()) {
            close(CloseCode.TOO_SLOW);
          } else {
            queue.add(frame);
          }
        });
  }

  /// Queues a state frame, replacing one with the same key that has not left yet.
  void state(Object key, String frame) {
    locked(() -> states.put(key, frame));
  }

  /// Offers a live entry.
  void entry(Parcel parcel) {
    locked(
        () -> {
          var feed = feeds.get(parcel.conversation());
          if (feed != null && !(open && pass(feed, parcel))) {
            feed.raise(parcel.seq());
            lag(feed);
          }
        });
  }

  /// Learns that a conversation's head is at least `seq`.
  void head(UUID conversation, long seq) {
    locked(
        () -> {
          var feed = feeds.get(conversation);
          if (feed != null && seq > feed.head()) {
            feed.raise(seq);
            lag(feed);
          }
        });
  }

  /// Starts a feed at a cursor; one that is there already stays as it is.
  void follow(UUID conversation, long cursor) {
    locked(() -> feeds.putIfAbsent(conversation, new Feed(conversation, cursor)));
  }

  boolean follows(UUID conversation) {
    lock.lock();
    try {
      return feeds.containsKey(conversation);
    } finally {
      lock.unlock();
    }
  }

  void unfollow(UUID conversation) {
    locked(
        () -> {
          var feed = feeds.remove(conversation);
          if (feed != null) {
            window.give(feed.abandon());
            lagging.remove(feed);
            resuming.remove(feed);
          }
        });
  }

  /// Goes on behind the device's cursor, given the head in PostgreSQL. A cursor above the head
  /// comes from before a restored backup: the device starts over.
  void resume(UUID conversation, long cursor, long head) {
    locked(
        () -> {
          var feed = feeds.get(conversation);
          if (feed == null) {
            return;
          }
          window.give(feed.abandon());
          if (cursor > Math.max(head, feed.head())) {
            feed.rewind(0);
            reset(feed);
          } else {
            feed.rewind(cursor);
          }
          feed.raise(head);
          lag(feed);
          if (!caughtUp && feed.behind()) {
            resuming.add(feed);
          }
        });
  }

  /// Lets everything flow behind these first frames, resets that are waiting included; `caught_up`
  /// follows when all that was resumed has left.
  void open(List<String> first) {
    locked(
        () -> {
          first.reversed().forEach(queue::addFirst);
          open = true;
        });
  }

  /// Learns what the device has applied; tells whether that is news.
  boolean received(UUID conversation, long seq) {
    lock.lock();
    try {
      var feed = feeds.get(conversation);
      if (closed || feed == null || !window.give(feed.received(seq))) {
        return false;
      }
      fullSince = 0;
      wake();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Returns the conversations followed now.
  Set<UUID> followed() {
    lock.lock();
    try {
      return Set.copyOf(feeds.keySet());
    } finally {
      lock.unlock();
    }
  }

  /// Returns the heads that have grown since this was last asked.
  Map<UUID, Long> grownHeads() {
    lock.lock();
    try {
      var grown = new HashMap<UUID, Long>();
      feeds.values().stream()
          .filter(Feed::grownSincePing)
          .forEach(f -> grown.put(f.conversation(), f.head()));
      return grown;
    } finally {
      lock.unlock();
    }
  }

  /// Looks whether the device stands still for too long, and tries a log that was away again.
  void tick(long now) {
    locked(
        () -> {
          if (sourceAwaySince != 0 && now - sourceAwaySince > TRY_AGAIN) {
            sourceAwaySince = 0;
          }
          if (overdue(fullSince, now) || overdue(writingSince, now)) {
            close(CloseCode.TOO_SLOW);
          }
        });
  }

  private boolean overdue(long since, long now) {
    return since != 0 && now - since > config.blockedTimeout().toNanos();
  }

  /// Closes the transport; nothing leaves any more.
  void close(CloseCode code) {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        wire.close(code);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Learns that the transport is gone.
  void gone() {
    lock.lock();
    closed = true;
    lock.unlock();
  }

  boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      if (!closed) {
        change.run();
        wake();
      }
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    if (!pumping && !closed && hasWork()) {
      pumping = true;
      Thread.ofVirtual().name("outflow").start(this::pump);
    }
  }

  private boolean hasWork() {
    return open
        && (!queue.isEmpty() || !states.isEmpty() || !caughtUp && resuming.isEmpty() || canRead());
  }

  private boolean canRead() {
    return !lagging.isEmpty() && window.room() > 0 && sourceAwaySince == 0;
  }

  private void pump() {
    try {
      while (true) {
        Object next;
        lock.lock();
        try {
          next = next();
          if (next == null) {
            pumping = false;
            return;
          }
        } finally {
          lock.unlock();
        }
        if (next instanceof Feed feed) {
          read(feed);
        } else {
          write((String) next);
        }
      }
    } catch (RuntimeException e) {
      LOG.debugf("A connection can't be written to any more: %s", e.getMessage());
      close(CloseCode.RECONNECT);
    }
  }

  /// Returns the next frame to write, the next feed to read, or null when there is nothing to do.
  private @Nullable Object next() {
    if (closed) {
      return null;
    }
    if (!queue.isEmpty()) {
      return queue.remove();
    }
    if (!states.isEmpty()) {
      return states.remove(states.keySet().iterator().next());
    }
    if (!caughtUp && resuming.isEmpty()) {
      caughtUp = true;
      return frames.write(new ServerFrame.CaughtUp());
    }
    if (canRead()) {
      var feed = lagging.iterator().next();
      lagging.remove(feed);
      return feed;
    }
    if (lagging.isEmpty() || window.room() > 0) {
      fullSince = 0;
    } else if (fullSince == 0) {
      fullSince = System.nanoTime();
    }
    return null;
  }

  private void write(String frame) {
    writing(System.nanoTime());
    wire.write(frame);
    writing(0);
  }

  private void writing(long since) {
    lock.lock();
    writingSince = since;
    lock.unlock();
  }

  private void read(Feed feed) {
    int limit;
    long after;
    lock.lock();
    try {
      if (tooFarBehind(feed)) {
        reset(feed);
        return;
      }
      after = feed.sent();
      limit = Math.min(PAGE, window.room());
      if (limit <= 0) {
        lag(feed);
        return;
      }
    } finally {
      lock.unlock();
    }
    try {
      var page = source.after(feed.conversation(), after, limit);
      lock.lock();
      try {
        page.forEach(parcel -> pass(feed, parcel));
        settle(feed, page.isEmpty());
      } finally {
        lock.unlock();
      }
    } catch (SQLException e) {
      lock.lock();
      sourceAwaySince = System.nanoTime();
      lag(feed);
      lock.unlock();
    }
  }

  /// A feed that was read stays behind only if there is more. An empty page means that the log ends
  /// here, whatever was announced.
  private void settle(Feed feed, boolean logEnds) {
    if (!logEnds) {
      lag(feed);
    }
    if (logEnds || !feed.behind()) {
      resuming.remove(feed);
    }
  }

  private boolean tooFarBehind(Feed feed) {
    return feed.received() == feed.sent() && feed.head() - feed.sent() > config.resetBeyond();
  }

  private void reset(Feed feed) {
    queue.add(frames.write(new ServerFrame.Reset(feed.conversation(), feed.sent())));
    feed.hold();
    resuming.remove(feed);
  }

  private void lag(Feed feed) {
    if (feed.behind() && feeds.get(feed.conversation()) == feed) {
      lagging.add(feed);
    }
  }

  private boolean pass(Feed feed, Parcel parcel) {
    if (feeds.get(parcel.conversation()) != feed || !feed.awaits(parcel.seq())) {
      return false;
    }
    var frame = parcel.frame(agent);
    var bytes = frame.getBytes(StandardCharsets.UTF_8).length;
    if (!window.take(bytes)) {
      return false;
    }
    feed.pass(parcel.seq(), bytes);
    queue.add(frame);
    return true;
  }
}
