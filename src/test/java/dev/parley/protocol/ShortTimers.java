package dev.parley.protocol;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The same server in a hurry, so that tests of its clocks need not wait for minutes.
public class ShortTimers implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "parley.socket.hello-timeout", "1s",
        "parley.socket.heartbeat", "1s",
        "parley.socket.pong-timeout", "1s",
        "parley.socket.blocked-timeout", "2s",
        "parley.socket.expiry-grace", "1s",
        "parley.token.visitor-ttl", "3s",
        "parley.token.agent-ttl", "30s");
  }
}
