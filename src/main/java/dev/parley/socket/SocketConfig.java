package dev.parley.socket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Limits and timers of the WebSocket edge (protocol §3–§7).
@ConfigMapping(prefix = "parley.socket")
public interface SocketConfig {
  /// How long a new connection may take to say hello.
  @WithDefault("10S")
  Duration helloTimeout();

  /// How often the server pings, give or take 10 %.
  @WithDefault("25S")
  Duration heartbeat();

  /// How long a pong may take.
  @WithDefault("10S")
  Duration pongTimeout();

  /// How long a device may stand still with entries waiting for it.
  @WithDefault("15S")
  Duration blockedTimeout();

  /// How long after its token's expiry a connection may still refresh it.
  @WithDefault("30S")
  Duration expiryGrace();

  /// The most unacknowledged sends of one connection.
  @WithDefault("16")
  int maxInFlight();

  /// The most unreceived entries under way to one connection.
  @WithDefault("256")
  int window();

  /// The most unreceived bytes under way to one connection.
  @WithDefault("524288")
  int windowBytes();

  /// More missing entries than this are paged over HTTP.
  @WithDefault("500")
  int resetBeyond();

  /// The most frames waiting to be written to one connection.
  @WithDefault("2000")
  int maxQueued();

  /// Origins of consoles served elsewhere; a console served by this node is always allowed.
  Optional<List<String>> consoleOrigins();
}
