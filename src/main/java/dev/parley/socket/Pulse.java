package dev.parley.socket;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The deadlines of one connection (protocol §3 and §7): hello, ping, pong and token expiry.
final class Pulse {
  private final SocketConfig config;
  private final long helloDeadline;
  private long nextPing;
  private long pongDeadline;
  private Instant expiresAt;
  private boolean greeted;

  Pulse(SocketConfig config, Instant expiresAt) {
    this.config = config;
    this.expiresAt = expiresAt;
    this.helloDeadline = System.nanoTime() + config.helloTimeout().toNanos();
  }

  synchronized void greeted() {
    greeted = true;
    schedulePing(System.nanoTime());
  }

  synchronized void pong() {
    pongDeadline = 0;
  }

  synchronized void renewed(Instant expiresAt) {
    this.expiresAt = expiresAt;
  }

  synchronized Instant expiresAt() {
    return expiresAt;
  }

  /// Returns why the connection must be closed now, or null.
  synchronized @Nullable CloseCode overdue(long now) {
    if (!greeted && now - helloDeadline > 0) {
      return CloseCode.BAD_PROTOCOL;
    }
    if (pongDeadline != 0 && now - pongDeadline > 0) {
      return CloseCode.RECONNECT;
    }
    return Instant.now().isAfter(expiresAt.plus(config.expiryGrace()))
        ? CloseCode.TOKEN_EXPIRED
        : null;
  }

  /// Tells, once per heartbeat, that a ping is due; from then on the pong is awaited.
  synchronized boolean pingDue(long now) {
    if (!greeted || now - nextPing < 0) {
      return false;
    }
    schedulePing(now);
    if (pongDeadline == 0) {
      pongDeadline = now + config.pongTimeout().toNanos();
    }
    return true;
  }

  private void schedulePing(long now) {
    nextPing =
        now
            + (long)
                (config.heartbeat().toNanos() * ThreadLocalRandom.current().nextDouble(0.9, 1.1));
  }
}
