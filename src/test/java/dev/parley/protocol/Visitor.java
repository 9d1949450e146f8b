package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Somebody who asks, on one device.
record Visitor(Server server, String site, String session, JsonNode grant) implements Person {
  static final String SESSIONS = "/api/v1/visitor/sessions";

  static Visitor arrives(Server server, String site) {
    return arrives(server, server.rest(), site, Frames.newId());
  }

  private static Visitor arrives(Server server, Rest rest, String site, String session) {
    var grant = rest.from(Server.SITE_ORIGIN).post(SESSIONS, asking(site, session)).ok();
    return new Visitor(server, site, session, grant);
  }

  static ObjectNode asking(String site, String session) {
    return Frames.JSON.createObjectNode().put("site", site).put("session", session);
  }

  String id() {
    return grant.path("visitor").path("id").asText();
  }

  /// The same person with a second device.
  Visitor elsewhere() {
    return arrives(server, rest(), site, Frames.newId());
  }

  /// The same person and device with a token of now.
  Visitor again() {
    return arrives(server, rest(), site, session);
  }

  /// Opens a conversation with a first message and goes; its id.
  String opensConversation() {
    try (var wire = online()) {
      return wire.say(NEW, "Hello, is anyone there?").path("conversation").asText();
    }
  }
}
