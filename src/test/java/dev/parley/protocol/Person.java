package dev.parley.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/// Somebody with a token and a device.
sealed interface Person permits Visitor, AgentUser {
  Server server();

  JsonNode grant();

  String session();

  default String token() {
    return grant().path("token").asText();
  }

  default Instant expiresAt() {
    return Instant.parse(grant().path("expires_at").asText());
  }

  default Rest rest() {
    return server().rest().bearer(token());
  }

  /// Connected; hello not said yet.
  default Wire dial() {
    return server().handshake().bearer(token()).connect();
  }

  /// Connected, with hello said and caught up.
  default Wire online() {
    return online(Map.of());
  }

  default Wire online(Map<String, Long> cursors) {
    return online(Frames.hello(session(), cursors));
  }

  default Wire online(ObjectNode hello) {
    var wire = dial();
    wire.send(hello);
    wire.next("welcome");
    wire.next("caught_up");
    return wire;
  }
}
