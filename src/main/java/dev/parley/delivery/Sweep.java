package dev.parley.delivery;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Compares what devices follow with PostgreSQL each second, so that an entry whose fan-out was
/// lost after its commit arrives within two seconds (protocol §7).
@Singleton
class Sweep {
  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final int CHUNK = 5_000;

  private final Followers followers;
  private final DataSource database;

  Sweep(Followers followers, DataSource database) {
    this.followers = followers;
    this.database = database;
  }

  @Scheduled(
      every = "${parley.delivery.sweep-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void sweep() {
    var followed = new ArrayList<>(followers.conversations());
    try {
      for (var from = 0; from < followed.size(); from += CHUNK) {
        raise(followed.subList(from, Math.min(from + CHUNK, followed.size())));
      }
    } catch (SQLException e) {
      LOG.debugf("PostgreSQL is away, the next sweep will tell: %s", e.getMessage());
    }
  }

  private void raise(List<UUID> conversations) throws SQLException {
    try (var c = database.getConnection();
        var s = c.prepareStatement("select id, last_seq from conversations where id = any (?)")) {
      s.setArray(1, c.createArrayOf("uuid", conversations.toArray()));
      var rows = s.executeQuery();
      while (rows.next()) {
        var id = rows.getObject(1, UUID.class);
        var head = rows.getLong(2);
        followers.of(id).forEach(device -> device.head(id, head));
      }
    }
  }
}
