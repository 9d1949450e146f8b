package dev.parley.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/// Encodes what the server says.
@Singleton
class FrameWriter {
  private final ObjectMapper json;

  FrameWriter(ObjectMapper json) {
    this.json = json;
  }

  String write(Object frame) {
    try {
      return json.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
