package dev.parley.conversation;

import dev.parley.tenant.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One writer of the log, on a thread of its own. It takes what queued up during its last commit,
/// without any timer, and writes it in one transaction; acks leave only after the commit. A failing
/// batch is bisected, so that one bad entry fails alone; a commit of unknown outcome is tried
/// again, since every id in it is idempotent.
final class Committer implements Runnable {
  private static final Logger LOG = Logger.getLogger(Committer.class);

  private static final int BROKEN_CONNECTIONS = 32;

  /// Planning over all partitions took longer than running: plan each statement once, by the
  /// indexes it is made for, whatever the tables held when it was first planned.
  private static final String PLAN_ONCE =
      """
      set plan_cache_mode = force_generic_plan; set max_parallel_workers_per_gather = 0;
      set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off
      """;

  private final DataSource database;
  private final Log log;
  private final ConversationConfig config;
  private final Consumer<List<Batch.Appended>> afterCommit;
  private final BlockingQueue<Submission> queue;
  private @Nullable Connection connection;

  Committer(
      DataSource database,
      Log log,
      ConversationConfig config,
      Consumer<List<Batch.Appended>> afterCommit) {
    this.database = database;
    this.log = log;
    this.config = config;
    this.afterCommit = afterCommit;
    this.queue = new ArrayBlockingQueue<>(config.queue());
  }

  /// Queues a submission; refuses it `unavailable` when too many wait.
  void submit(Submission submission) {
    if (!queue.offer(submission)) {
      submission.refuse(Code.UNAVAILABLE);
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        var batch = new ArrayList<Submission>(config.batch());
        batch.add(queue.take());
        queue.drainTo(batch, config.batch() - 1);
        try {
          commit(batch);
        } catch (RuntimeException e) {
          LOG.error("A batch failed in a way nobody foresaw", e);
          discard();
          batch.forEach(s -> s.outcome().complete(new Outcome.Unknown()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      discard();
    }
  }

  private void commit(List<Submission> submissions) throws InterruptedException {
    var batch = new Batch(log, submissions);
    var committing = false;
    try {
      var c = connection();
      batch.run(c);
      committing = true;
      c.commit();
    } catch (SQLException e) {
      if (committing && !refusedByPostgres(e)) {
        discard();
        settle(submissions, e);
      } else {
        failed(submissions, e);
      }
      return;
    }
    afterCommit.accept(batch.appended());
    batch.results().forEach(Committer::tell);
  }

  private static void tell(Batch.Result result) {
    var submission = result.submission();
    if (result.outcome() instanceof Outcome.Refused(var code)) {
      submission.refuse(code);
    } else {
      if (!(result.outcome() instanceof Outcome.Halted)) {
        submission.line().settled(submission.id());
      }
      submission.outcome().complete(result.outcome());
    }
  }

  /// Nothing of the batch was committed.
  private void failed(List<Submission> submissions, SQLException e) throws InterruptedException {
    if (away(e) || !rolledBack()) {
      LOG.warnf(
          "PostgreSQL is away, %d sends are refused for now: %s",
          submissions.size(), e.getMessage());
      discard();
      submissions.forEach(s -> s.refuse(Code.UNAVAILABLE));
    } else if (submissions.size() == 1) {
      LOG.warnf("An entry can't be stored (%s): %s", e.getSQLState(), e.getMessage());
      submissions.getFirst().refuse(badData(e) ? Code.INVALID : Code.UNAVAILABLE);
    } else {
      var half = submissions.size() / 2;
      commit(submissions.subList(0, half));
      commit(submissions.subList(half, submissions.size()));
    }
  }

  /// The commit was sent and its answer never came: look again until PostgreSQL tells. The ids that
  /// made it are found in the log, the others are written now.
  private void settle(List<Submission> submissions, SQLException e) throws InterruptedException {
    LOG.warnf(
        "The outcome of a commit of %d sends is unknown: %s", submissions.size(), e.getMessage());
    var deadline = System.nanoTime() + config.unknownFor().toNanos();
    while (System.nanoTime() < deadline) {
      Thread.sleep(Duration.ofMillis(200));
      var again = new Batch(log, submissions);
      try {
        var c = connection();
        again.run(c);
        c.commit();
        afterCommit.accept(again.appended());
        again.results().forEach(Committer::tell);
        return;
      } catch (SQLException still) {
        LOG.debugf("Still unknown: %s", still.getMessage());
        discard();
      }
    }
    submissions.forEach(s -> s.outcome().complete(new Outcome.Unknown()));
  }

  /// Returns the connection this committer holds, or takes one that works: after a restart of
  /// PostgreSQL the pool may still hand out broken ones.
  private Connection connection() throws SQLException {
    for (var tries = 0; connection == null; tries++) {
      var c = database.getConnection();
      connection = c;
      try (var s = c.createStatement()) {
        c.setAutoCommit(false);
        s.execute("set synchronous_commit = on");
        s.execute(PLAN_ONCE);
        s.execute("set lock_timeout = " + config.lockTimeout().toMillis());
        c.commit();
      } catch (SQLException e) {
        discard();
        if (tries == BROKEN_CONNECTIONS) {
          throw e;
        }
      }
    }
    return connection;
  }

  private boolean rolledBack() {
    try {
      if (connection != null) {
        connection.rollback();
      }
      return connection != null;
    } catch (SQLException e) {
      return false;
    }
  }

  private void discard() {
    if (connection instanceof Connection c) {
      connection = null;
      try (c) {
        c.rollback();
        c.setAutoCommit(true);
      } catch (SQLException e) {
        LOG.debugf("A broken connection could not be put back: %s", e.getMessage());
      }
    }
  }

  /// SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown) and 58 (system), or no
  /// connection at all.
  private static boolean away(SQLException e) {
    var state = e.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.startsWith("58");
  }

  /// SQLSTATE classes 22 (data) and 23 (integrity).
  private static boolean badData(SQLException e) {
    return e.getSQLState().startsWith("22") || e.getSQLState().startsWith("23");
  }

  /// Tells whether a failed commit was answered by PostgreSQL itself, and so is certainly not on
  /// disk.
  private static boolean refusedByPostgres(SQLException e) {
    return e.getSQLState() != null && !away(e);
  }
}
