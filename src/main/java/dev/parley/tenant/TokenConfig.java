package dev.parley.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long access tokens live (protocol §2).
@ConfigMapping(prefix = "parley.token")
public interface TokenConfig {
  /// An agent's access token; at most 15 minutes.
  @WithDefault("15M")
  Duration agentTtl();

  /// A visitor's access token; at most 60 minutes.
  @WithDefault("60M")
  Duration visitorTtl();

  /// How long after its expiry a visitor's token still proves that it is the same person.
  @WithDefault("365D")
  Duration visitorProof();
}
