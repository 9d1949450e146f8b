package dev.parley.delivery;

import java.util.ArrayDeque;
import java.util.UUID;

/// How far one device is in one conversation: the gate on dense seqs that everything on its way to
/// the device passes. Pure state, guarded by the device that owns it.
///
/// ```
/// received ≤ sent ≤ head
///          └ under way ┘
/// ```
/// *Live*: `sent == head`, the next entry passes at once. *Behind*: `sent < head`, the device's
/// pump reads the log. *Held*: too much is missing; the client pages over HTTP and then asks for
/// the rest by `fill`.
public final class Feed {
  private final UUID conversation;
  private final ArrayDeque<Integer> underWay = new ArrayDeque<>();
  private long received;
  private long sent;
  private long head;
  private long pinged;
  private boolean held;

  /// Starts at the device's cursor, with nothing known of the head.
  public Feed(UUID conversation, long cursor) {
    this.conversation = conversation;
    rewind(cursor);
    pinged = cursor;
  }

  /// Returns the conversation.
  public UUID conversation() {
    return conversation;
  }

  /// Returns the highest seq sent to the device.
  public long sent() {
    return sent;
  }

  /// Returns the highest seq known to be committed.
  public long head() {
    return head;
  }

  /// Starts again behind `cursor`, as after a hello or a `fill`, and forgets what was under way.
  public final void rewind(long cursor) {
    received = cursor;
    sent = cursor;
    held = false;
    underWay.clear();
  }

  /// Learns that `seq` is committed.
  public void raise(long seq) {
    head = Math.max(head, seq);
  }

  /// Sends nothing more until the next [#rewind(long)].
  public void hold() {
    held = true;
  }

  /// Tells whether the feed waits for the client to page over HTTP.
  public boolean held() {
    return held;
  }

  /// Tells whether something committed has not been sent and may be.
  public boolean behind() {
    return !held && sent < head;
  }

  /// Tells whether this is the very next entry, and may pass.
  public boolean awaits(long seq) {
    return !held && seq == sent + 1;
  }

  /// Passes an entry if it is the very next one, counting `bytes` as under way.
  public boolean pass(long seq, int bytes) {
    raise(seq);
    if (!awaits(seq)) {
      return false;
    }
    sent = seq;
    underWay.add(bytes);
    return true;
  }

  /// Learns that the device has applied everything up to `seq`; returns how many entries and bytes
  /// that frees.
  public Freed received(long seq) {
    var entries = 0;
    var bytes = 0;
    while (received < Math.min(seq, sent)) {
      received++;
      entries++;
      bytes += underWay.remove();
    }
    return new Freed(entries, bytes);
  }

  /// Returns all that is under way, as if it had been received.
  public Freed abandon() {
    return received(sent);
  }

  /// Returns the highest seq the device has said to have applied.
  public long received() {
    return received;
  }

  /// Tells whether the head has grown since this last said so; used once per heartbeat.
  public boolean grownSincePing() {
    var grown = head > pinged;
    pinged = head;
    return grown;
  }

  /// Room in the window that a device has given back.
  public record Freed(int entries, int bytes) {}
}
