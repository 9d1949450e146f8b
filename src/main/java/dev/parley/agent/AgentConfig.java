package dev.parley.agent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How agents stay signed in.
@ConfigMapping(prefix = "parley.agent")
public interface AgentConfig {
  /// How long a refresh token can be used.
  @WithDefault("30D")
  Duration refreshTtl();
}
