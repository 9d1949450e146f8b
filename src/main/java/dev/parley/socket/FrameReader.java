package dev.parley.socket;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads client frames strictly; whatever is not one becomes [ClientFrame.Bad]. Unknown fields are
/// ignored.
@Singleton
class FrameReader {
  private static final int LONGEST = 32 * 1024;

  private final ObjectReader json;

  FrameReader(ObjectMapper json) {
    this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /// A field that is missing or not of its type.
  private static final class Malformed extends RuntimeException {
    Malformed() {
      super(null, null, false, false);
    }
  }

  ClientFrame read(String text) {
    if (text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return new ClientFrame.TooLong();
    }
    JsonNode frame;
    try {
      frame = json.readTree(text);
    } catch (JacksonException e) {
      frame = MissingNode.getInstance();
    }
    try {
      return frame.isObject() ? read(frame) : new ClientFrame.Bad(null, null);
    } catch (Malformed e) {
      return new ClientFrame.Bad(string(frame.path("id")), string(frame.path("conversation")));
    }
  }

  private static ClientFrame read(JsonNode f) {
    return switch (f.path("type").asText()) {
      case "hello" ->
          new ClientFrame.Hello(
              uuid(f.path("session")), cursors(f), instant(f.path("inbox_since")));
      case "send" -> send(f);
      case "received" -> new ClientFrame.Received(cursors(f));
      case "fill" -> new ClientFrame.Fill(uuid(f.path("conversation")), seq(f.path("after"), true));
      case "follow" ->
          new ClientFrame.Follow(uuid(f.path("conversation")), seq(f.path("after"), false));
      case "unfollow" -> new ClientFrame.Unfollow(uuid(f.path("conversation")));
      case "mark" ->
          new ClientFrame.Marked(
              uuid(f.path("conversation")),
              seq(f.path("delivered"), false),
              seq(f.path("read"), false));
      case "refresh" -> new ClientFrame.Refresh(required(f.path("token")));
      case "pong" -> new ClientFrame.Pong();
      case "typing", "presence" -> new ClientFrame.Ephemeral();
      default -> throw new Malformed();
    };
  }

  private static ClientFrame send(JsonNode f) {
    var body = f.path("body");
    return new ClientFrame.Send(
        uuid(f.path("id")),
        string(f.path("conversation")),
        string(f.path("kind")),
        string(body.path("text")),
        string(f.path("audience")),
        body.isObject() && (f.path("audience").isMissingNode() || f.path("audience").isTextual()));
  }

  private static Map<UUID, Long> cursors(JsonNode f) {
    var node = f.path("cursors");
    if (node.isMissingNode() || node.isNull()) {
      return Map.of();
    }
    if (!node.isObject()) {
      throw new Malformed();
    }
    var cursors = new HashMap<UUID, Long>();
    node.properties().forEach(c -> cursors.put(uuid(c.getKey()), seq(c.getValue(), true)));
    return cursors;
  }

  private static long seq(JsonNode node, boolean required) {
    if (!required && node.isMissingNode()) {
      return 0;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw new Malformed();
    }
    return node.longValue();
  }

  private static @Nullable Instant instant(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    try {
      return Instant.parse(required(node));
    } catch (DateTimeParseException e) {
      throw new Malformed();
    }
  }

  private static UUID uuid(JsonNode node) {
    return uuid(required(node));
  }

  private static UUID uuid(String text) {
    var uuid = Uuids.parse(text);
    if (uuid == null) {
      throw new Malformed();
    }
    return uuid;
  }

  private static String required(JsonNode node) {
    var text = string(node);
    if (text == null) {
      throw new Malformed();
    }
    return text;
  }

  private static @Nullable String string(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }
}
