package dev.parley.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Somebody who answers, on one device.
record AgentUser(Server server, String session, JsonNode grant) implements Person {
  static final String LOGIN = "/api/v1/auth/login";
  static final String CONVERSATIONS = "/api/v1/conversations";

  static AgentUser signsIn(Server server, String email) {
    var grant = server.rest().post(LOGIN, credentials(email, Server.PASSWORD)).ok();
    return new AgentUser(server, Frames.newId(), grant);
  }

  static ObjectNode credentials(String email, String password) {
    return Frames.JSON.createObjectNode().put("email", email).put("password", password);
  }

  String id() {
    return grant.path("agent").path("id").asText();
  }

  /// The same agent on another device.
  AgentUser elsewhere() {
    return new AgentUser(server, Frames.newId(), grant);
  }

  JsonNode takes(String conversation) {
    return assigns(conversation, "me").ok();
  }

  Rest.Reply assigns(String conversation, String agent) {
    return rest().post(path(conversation, "assign"), assignee().put("agent", agent));
  }

  Rest.Reply releases(String conversation) {
    return rest().post(path(conversation, "assign"), assignee().putNull("agent"));
  }

  JsonNode resolves(String conversation) {
    return rest().post(path(conversation, "resolve")).ok();
  }

  JsonNode reopens(String conversation) {
    return rest().post(path(conversation, "reopen")).ok();
  }

  Rest.Reply notes(String conversation, String id, String text) {
    var note = Frames.JSON.createObjectNode().put("id", id).put("text", text);
    return rest().post(path(conversation, "notes"), note);
  }

  /// The state of a conversation as the inbox shows it.
  JsonNode looksAt(String conversation) {
    return rest().get(CONVERSATIONS + "/" + conversation).ok();
  }

  static String path(String conversation, String action) {
    return CONVERSATIONS + "/" + conversation + "/" + action;
  }

  private static ObjectNode assignee() {
    return Frames.JSON.createObjectNode();
  }
}
