package dev.parley.ops.development;

import java.io.IOException;
import java.util.List;

/// Stops the embedded servers when the JVM ends, after the application let go of them.
public final class StopAtExit {
  /// How long the application may keep its connections while the JVM ends.
  private static final long PATIENCE_MILLIS = 5_000;

  private static final long POLL_MILLIS = 20;

  private StopAtExit() {}

  /// Stops what `processes` holds when this JVM ends, one after the other.
  public static void register(List<ProcessHandle> processes) {
    // A live reload closes this class's loader, so the hook loads no other class than the JDK's.
    Runnable stop =
        () -> {
          for (var process : processes) {
            stop(process);
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-embedded-servers"));
  }

  /// SIGTERM has PostgreSQL wait until its last client has left, SIGINT has it drop them.
  private static void stop(ProcessHandle process) {
    try {
      process.destroy();
      if (!ends(process)) {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        ends(process);
      }
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private static boolean ends(ProcessHandle process) throws InterruptedException {
    // Not onExit(): of a process that is no child it learns late.
    for (var waited = 0L; waited < PATIENCE_MILLIS; waited += POLL_MILLIS) {
      if (!process.isAlive()) {
        return true;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return false;
  }
}
