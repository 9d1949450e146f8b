package dev.parley.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.function.Predicate;

/// The frames a client writes, as plain JSON.
final class Frames {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String NEW = "new";

  private Frames() {}

  static String newId() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the server sent what is not JSON: " + json, e);
    }
  }

  static ObjectNode frame(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  static ObjectNode hello(String session, Map<String, Long> cursors) {
    var hello = frame("hello").put("session", session);
    hello.set("cursors", JSON.valueToTree(cursors));
    return hello;
  }

  static ObjectNode text(String id, String conversation, String text) {
    return message(id, conversation, "text", "all", text);
  }

  static ObjectNode note(String id, String conversation, String text) {
    return message(id, conversation, "note", "agents", text);
  }

  static ObjectNode message(
      String id, String conversation, String kind, String audience, String text) {
    var send = frame("send").put("id", id).put("conversation", conversation);
    send.put("kind", kind).put("audience", audience).putObject("body").put("text", text);
    return send;
  }

  static ObjectNode about(String type, String conversation) {
    return frame(type).put("conversation", conversation);
  }

  static ObjectNode fill(String conversation, long after) {
    return about("fill", conversation).put("after", after);
  }

  static ObjectNode follow(String conversation, long after) {
    return about("follow", conversation).put("after", after);
  }

  static ObjectNode read(String conversation, long seq) {
    return about("mark", conversation).put("read", seq);
  }

  static ObjectNode received(Map<String, Long> cursors) {
    var received = frame("received");
    received.set("cursors", JSON.valueToTree(cursors));
    return received;
  }

  static ObjectNode refresh(String token) {
    return frame("refresh").put("token", token);
  }

  static Predicate<JsonNode> isA(String type) {
    return frame -> frame.path("type").asText().equals(type);
  }

  static Predicate<JsonNode> isA(String type, String conversation) {
    return isA(type).and(has("conversation", conversation));
  }

  static Predicate<JsonNode> has(String field, String value) {
    return frame -> frame.path(field).asText().equals(value);
  }

  static Predicate<JsonNode> has(String field, long value) {
    return frame -> frame.path(field).isNumber() && frame.path(field).asLong() == value;
  }

  static Predicate<JsonNode> entry(String conversation, long seq) {
    return isA("entry", conversation).and(has("seq", seq));
  }
}
