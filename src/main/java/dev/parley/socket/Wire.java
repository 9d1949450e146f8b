package dev.parley.socket;

/// The transport under a connection.
interface Wire {
  /// Writes a text frame and returns when the transport has taken it; throws when it is gone.
  void write(String frame);

  /// Begins to close, without waiting.
  void close(CloseCode code);
}
