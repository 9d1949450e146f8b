package dev.parley.socket;

import dev.parley.delivery.Feed;

/// How much more may be under way to a device that has not said `received` yet (protocol §5).
/// Guarded by its owner.
final class Window {
  private final int maxEntries;
  private final int maxBytes;
  private int entries;
  private int bytes;
  private boolean full;

  Window(int maxEntries, int maxBytes) {
    this.maxEntries = maxEntries;
    this.maxBytes = maxBytes;
  }

  /// Returns how many more entries may be tried; none once one was too large for what is left.
  int room() {
    return full ? 0 : maxEntries - entries;
  }

  /// Takes room for an entry, if there is enough.
  boolean take(int entryBytes) {
    if (room() == 0 || bytes > 0 && bytes + entryBytes > maxBytes) {
      full = true;
      return false;
    }
    entries++;
    bytes += entryBytes;
    return true;
  }

  /// Takes back what a device has received; tells whether that was anything.
  boolean give(Feed.Freed freed) {
    entries -= freed.entries();
    bytes -= freed.bytes();
    full &= freed.entries() == 0;
    return freed.entries() > 0;
  }
}
