package dev.parley.ops.development;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A server of ours found by its pid file, whichever JVM started it.
record ServerProcess(ProcessHandle handle) {
  static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// The live process that `pidFile` begins with, if it is `ours`: pids are reused.
  static Optional<ServerProcess> of(Path pidFile, Predicate<ProcessHandle.Info> ours)
      throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    return firstLine(Files.readAllLines(pidFile))
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(process -> ours.test(process.info()))
        .map(ServerProcess::new);
  }

  private static Optional<Long> firstLine(List<String> lines) {
    return lines.stream()
        .limit(1)
        .map(String::strip)
        .filter(pid -> pid.matches("\\d+"))
        .map(Long::valueOf)
        .findFirst();
  }

  /// Asks it to stop at once yet properly, and returns when it has.
  void stop() throws IOException {
    if (!handle.isAlive()) {
      return;
    }
    if (WINDOWS) {
      handle.destroy();
    } else {
      // Of the signals that end both, only SIGINT has PostgreSQL drop its clients, too.
      new ProcessBuilder("kill", "-INT", Long.toString(handle.pid())).inheritIO().start();
    }
    // Not onExit(): of a process that is no child it learns late.
    for (var deadline = Instant.now().plus(PATIENCE); handle.isAlive(); ) {
      if (Instant.now().isAfter(deadline)) {
        throw new IOException("Process " + handle.pid() + " does not stop; end it yourself");
      }
      pause();
    }
  }

  /// Waits a moment for something another process does.
  static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for a server");
    }
  }
}
