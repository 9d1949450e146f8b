package dev.parley.protocol;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How a client asks for the upgrade.
record Handshake(
    HttpClient http,
    URI endpoint,
    List<String> subprotocols,
    @Nullable String authorization,
    @Nullable String origin,
    Consumer<Wire> opened) {

  /// The token in a header, as a client does that can set one.
  Handshake bearer(String token) {
    return new Handshake(http, endpoint, subprotocols, "Bearer " + token, origin, opened);
  }

  /// The token as second subprotocol, as a browser has to.
  Handshake asBrowser(String token) {
    var carried = "quarkus-http-upgrade#Authorization#Bearer " + token;
    var offered = new ArrayList<>(subprotocols);
    offered.add(URLEncoder.encode(carried, StandardCharsets.UTF_8).replace("+", "%20"));
    return new Handshake(http, endpoint, offered, authorization, origin, opened);
  }

  Handshake from(String origin) {
    return new Handshake(http, endpoint, subprotocols, authorization, origin, opened);
  }

  Handshake offering(String... subprotocols) {
    return new Handshake(http, endpoint, List.of(subprotocols), authorization, origin, opened);
  }

  Handshake query(String query) {
    var there = URI.create(endpoint + "?" + query);
    return new Handshake(http, there, subprotocols, authorization, origin, opened);
  }

  Wire connect() {
    var builder = http.newWebSocketBuilder().connectTimeout(Wire.PATIENCE);
    if (authorization != null) builder.header("Authorization", authorization);
    if (origin != null) builder.header("Origin", origin);
    if (!subprotocols.isEmpty()) {
      var others = subprotocols.subList(1, subprotocols.size()).toArray(String[]::new);
      builder.subprotocols(subprotocols.getFirst(), others);
    }
    var wire = new Wire();
    builder.buildAsync(endpoint, wire).join();
    opened.accept(wire);
    return wire;
  }

  /// The status with which the upgrade is refused; 101 if it is not.
  int status() {
    try {
      connect();
      return 101;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }
}
