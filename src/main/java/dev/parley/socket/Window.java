package dev.parley.socket;

import dev.parley.delivery.Feed;

/// How much more may be under way to a device that has not said `received` yet (protocol §5).
// Guarded by its owner.
final class Window {
  private final int maxEntries;
  private final int maxBytes;
  private int entries;
  private int bytes;

  Window(int maxEntries, int maxBytes) {
    this.maxEntries = maxEntries;
    this.maxBytes = maxBytes;
  }

  /// Returns how many more entries may be sent; none once the bytes are used up.
  int room() {
    return bytes >= maxBytes ? 0 : maxEntries - entries;
  }

  void take(int entryBytes) {
    entries++;
    bytes += entryBytes;
  }

  /// Takes back what a device has received; tells whether that was anything.
  boolean give(Feed.Freed freed) {
    entries -= freed.entries();
    bytes -= freed.bytes();
    return freed.entries() > 0;
  }
}
