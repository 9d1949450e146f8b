package dev.parley.protocol;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The server as an outsider knows it: an address, and who the demo data says lives there.
final class Server implements AutoCloseable {
  static final String NORTHLIGHT = "pk_demo_northlight";
  static final String KITEBIRD = "pk_demo_kitebird";
  static final String LIN = "lin@northlight.example";
  static final String PASSWORD = "parley-demo";
  static final String SITE_ORIGIN = "http://localhost:5555";
  static final String FOREIGN_ORIGIN = "https://evil.example";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<Wire> wires = new ArrayList<>();
  private final URI address;

  Server(URI address) {
    this.address = address;
  }

  Rest rest() {
    return new Rest(HTTP, address, Map.of());
  }

  Handshake handshake() {
    var endpoint = URI.create("ws://" + address.getAuthority() + "/ws/v1");
    return new Handshake(HTTP, endpoint, List.of("parley.v1"), null, null, this::opened);
  }

  private synchronized void opened(Wire wire) {
    wires.add(wire);
  }

  /// The console's own origin: the server serves it.
  String consoleOrigin() {
    return "http://" + address.getAuthority();
  }

  Visitor visitor() {
    return Visitor.arrives(this, NORTHLIGHT);
  }

  AgentUser lin() {
    return AgentUser.signsIn(this, LIN);
  }

  AgentUser tom() {
    return AgentUser.signsIn(this, "tom@northlight.example");
  }

  /// An agent of the other tenant.
  AgentUser ana() {
    return AgentUser.signsIn(this, "ana@kitebird.example");
  }

  @Override
  public synchronized void close() {
    wires.forEach(Wire::cut);
  }
}
