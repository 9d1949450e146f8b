package dev.parley.protocol;

import java.util.function.Supplier;

/// How long a wait on a monitor may still take.
final class Patience {
  private final long until = System.nanoTime() + Wire.PATIENCE.toNanos();

  /// Waits for a sign on a monitor the caller holds; throws when the time is up.
  void waitOn(Object monitor, Supplier<AssertionError> tooLong) {
    long left = (until - System.nanoTime()) / 1_000_000;
    if (left <= 0) throw tooLong.get();
    try {
      monitor.wait(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
