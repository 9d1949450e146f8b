package dev.parley.delivery;

import java.util.UUID;

/// A connected device. Its methods are called from any thread and must not block.
public interface Follower {
  /// Returns the tenant of the device's person.
  UUID tenant();

  /// Returns the contact or agent whose device this is.
  UUID subject();

  /// Tells whether the device is an agent's, which receives summaries and the agents' entries.
  boolean agent();

  /// Offers a live entry of a followed conversation.
  void entry(Parcel parcel);

  /// Says that a followed conversation's head is at least `seq`; the device fetches what it lacks.
  void head(UUID conversation, long seq);

  /// Says that the device should follow this conversation from now on, if it doesn't yet.
  void nowFollows(UUID conversation);

  /// Hands over the newest encoded frame of a kind of state; a later one with the same key replaces
  /// it.
  void state(Object key, String frame);
}
