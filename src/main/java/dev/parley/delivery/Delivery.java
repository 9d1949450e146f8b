package dev.parley.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;

/// Brings what was committed to the devices that follow it: the one call after every commit.
/// Whatever gets lost here is found again by [Sweep], by the heartbeat's heads or by the next
/// hello. Never blocks.
@Singleton
public class Delivery {
  private final Followers followers;

  Delivery(Followers followers) {
    this.followers = followers;
  }

  /// Lets all devices of a person follow a conversation: a visitor's new one, or one just assigned
  /// to an agent.
  public void follow(UUID subject, UUID conversation) {
    followers.ofSubject(subject).forEach(device -> device.nowFollows(conversation));
  }

  /// Delivers a committed entry.
  public void entry(Parcel parcel) {
    followers.of(parcel.conversation()).forEach(device -> device.entry(parcel));
  }

  /// Delivers a mark to everyone who follows the conversation; `key` names whose mark it is.
  public void mark(UUID conversation, Object key, String frame) {
    followers.of(conversation).forEach(device -> device.state(key, frame));
  }

  /// Delivers a conversation's summary to the devices of all of the tenant's agents.
  public void summary(UUID tenant, UUID conversation, String frame) {
    followers.ofAgents(tenant).forEach(device -> device.state(conversation, frame));
  }
}
