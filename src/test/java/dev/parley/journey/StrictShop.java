package dev.parley.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// A tenant's page on another origin, whose Content-Security-Policy allows nothing but Parley's
/// host.
final class StrictShop implements AutoCloseable {
  private final HttpServer http;

  StrictShop(String parley) throws IOException {
    var page =
        """
        <!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><h1>A strict shop</h1>
        <script async src="%s/widget.js" data-site="pk_demo_northlight"></script>
        """
            .formatted(parley)
            .getBytes(StandardCharsets.UTF_8);
    var policy =
        "default-src 'none'; img-src data:; script-src %s; connect-src %s %s"
            .formatted(parley, parley, parley.replaceFirst("http", "ws"));
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.getResponseHeaders().set("Content-Security-Policy", policy);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    http.start();
  }

  String url() {
    return "http://shop.localhost:" + http.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
