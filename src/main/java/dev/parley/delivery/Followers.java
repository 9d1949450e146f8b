package dev.parley.delivery;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Which devices connected to this node follow what. Thread-safe.
@Singleton
public class Followers {
  private final Map<UUID, Set<Follower>> byConversation = new ConcurrentHashMap<>();
  private final Map<UUID, Set<Follower>> bySubject = new ConcurrentHashMap<>();
  private final Map<UUID, Set<Follower>> agentsByTenant = new ConcurrentHashMap<>();

  /// Registers a device for what concerns its person and, an agent's, for its tenant's summaries.
  public void join(Follower follower) {
    add(bySubject, follower.subject(), follower);
    if (follower.agent()) {
      add(agentsByTenant, follower.tenant(), follower);
    }
  }

  /// Forgets a device and all that it follows.
  public void leave(Follower follower, Collection<UUID> followed) {
    followed.forEach(conversation -> unfollow(follower, conversation));
    remove(bySubject, follower.subject(), follower);
    remove(agentsByTenant, follower.tenant(), follower);
  }

  /// Registers a device for a conversation's entries and marks.
  public void follow(Follower follower, UUID conversation) {
    add(byConversation, conversation, follower);
  }

  /// Ends what [#follow(Follower, UUID)] began.
  public void unfollow(Follower follower, UUID conversation) {
    remove(byConversation, conversation, follower);
  }

  /// Returns the devices that follow a conversation now.
  public Set<Follower> of(UUID conversation) {
    return byConversation.getOrDefault(conversation, Set.of());
  }

  /// Returns the devices of one person.
  public Set<Follower> ofSubject(UUID subject) {
    return bySubject.getOrDefault(subject, Set.of());
  }

  /// Returns the devices of all of a tenant's agents.
  public Set<Follower> ofAgents(UUID tenant) {
    return agentsByTenant.getOrDefault(tenant, Set.of());
  }

  /// Returns every conversation that some device follows now.
  public Set<UUID> conversations() {
    return byConversation.keySet();
  }

  private static void add(Map<UUID, Set<Follower>> map, UUID key, Follower follower) {
    map.compute(
        key,
        (k, set) -> {
          var followers = set == null ? ConcurrentHashMap.<Follower>newKeySet(2) : set;
          followers.add(follower);
          return followers;
        });
  }

  private static void remove(Map<UUID, Set<Follower>> map, UUID key, Follower follower) {
    map.computeIfPresent(
        key,
        (k, set) -> {
          set.remove(follower);
          return set.isEmpty() ? null : set;
        });
  }
}
