package dev.parley.delivery;

import java.util.UUID;

/// One committed entry on its way to devices, already encoded: once for agents and once for
/// visitors, who may get no more than a placeholder.
public record Parcel(UUID conversation, long seq, String forAgents, String forVisitors) {

  /// Returns the frame a device of this kind receives.
  public String frame(boolean agent) {
    return agent ? forAgents : forVisitors;
  }
}
