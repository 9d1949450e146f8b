package dev.parley.socket;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// This process and the connections it holds. One ticking thread serves the timers of all of them.
@Singleton
class Node {
  private static final long TICK_MS = 200;

  private final String id = UuidCreator.getTimeOrderedEpoch().toString().substring(24);
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Connection> bySession = new ConcurrentHashMap<>();
  private @Nullable ScheduledExecutorService timer;

  /// Returns the random name of this boot of this node.
  String id() {
    return id;
  }

  void start(@Observes StartupEvent event) {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timers").factory());
    timer.scheduleAtFixedRate(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
  }

  /// Tells every device to come back while the HTTP server still stands: later, Quarkus would close
  /// them as if all were done.
  void retire(@Observes ShutdownDelayInitiatedEvent event) {
    connections.forEach(connection -> connection.close(CloseCode.RESTARTING));
  }

  void stop(@Observes ShutdownEvent event) {
    if (timer != null) {
      timer.shutdownNow();
    }
  }

  void add(Connection connection) {
    connections.add(connection);
  }

  /// Gives a session to the connection that says hello now; the one before is closed.
  void claim(UUID session, Connection connection) {
    var older = bySession.put(session, connection);
    if (older != null && older != connection) {
      older.close(CloseCode.REPLACED);
    }
  }

  void remove(Connection connection, @Nullable UUID session) {
    connections.remove(connection);
    if (session != null) {
      bySession.remove(session, connection);
    }
  }

  private void tick() {
    var now = System.nanoTime();
    connections.forEach(connection -> connection.tick(now));
  }
}
