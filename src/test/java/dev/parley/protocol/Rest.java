package dev.parley.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/// The HTTP side, with whatever headers the caller carries.
record Rest(HttpClient http, URI server, Map<String, String> headers) {

  record Reply(int status, HttpHeaders headers, String text) {
    JsonNode json() {
      return text.isBlank() ? MissingNode.getInstance() : Frames.parse(text);
    }

    String contentType() {
      return headers.firstValue("content-type").orElse("");
    }

    String code() {
      return json().path("code").asText();
    }

    /// The body of a success; anything else fails the test.
    JsonNode ok() {
      if (status != 200) throw new AssertionError(status + " " + text);
      return json();
    }
  }

  Rest with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Rest(http, server, Map.copyOf(more));
  }

  Rest bearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Rest from(String origin) {
    return with("Origin", origin);
  }

  Reply get(String path) {
    return call("GET", path, BodyPublishers.noBody());
  }

  Reply post(String path, JsonNode body) {
    return with("Content-Type", "application/json")
        .call("POST", path, BodyPublishers.ofString(body.toString()));
  }

  Reply post(String path) {
    return post(path, Frames.JSON.createObjectNode());
  }

  Reply options(String path) {
    return call("OPTIONS", path, BodyPublishers.noBody());
  }

  private Reply call(String method, String path, HttpRequest.BodyPublisher body) {
    var request = HttpRequest.newBuilder(server.resolve(path)).timeout(Wire.PATIENCE);
    headers.forEach(request::header);
    try {
      var response = http.send(request.method(method, body).build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
