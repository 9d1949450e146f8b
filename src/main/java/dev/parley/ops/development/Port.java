package dev.parley.ops.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A loopback port that one part of development listens on, and the setting that moves it.
public record Port(String part, int number, String setting) {
  /// Returns only where nothing listens on it; [PortTaken] otherwise.
  public void requireFree() {
    try {
      new ServerSocket(number, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException e) {
      throw new PortTaken(this);
    }
  }

  /// A number nothing listened on a moment ago.
  public static int anyFree() {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
