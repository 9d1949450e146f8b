package dev.parley.journey;

import dev.parley.ops.EmbeddedServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The packaged server as a process that can be killed and started again on the same port and data.
final class ServerProcess implements AutoCloseable {
  private final EmbeddedServices services;
  private final int port = freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  ServerProcess(EmbeddedServices services) {
    this.services = services;
  }

  /// Starts the server and waits until it is ready.
  void start() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-jar", System.getProperty("parley.jar"));
    var env = builder.environment();
    services.settings().forEach((name, value) -> env.put(variable(name), value));
    env.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    env.put("PARLEY_FIRST_TENANT_NAME", "Northlight support");
    env.put("PARLEY_FIRST_TENANT_SITE_KEY", "pk_demo_northlight");
    env.put("PARLEY_FIRST_TENANT_ORIGINS", "http://localhost:*,http://shop.localhost:*");
    env.put("PARLEY_FIRST_TENANT_OWNER_EMAIL", "lin@northlight.example");
    env.put("PARLEY_FIRST_TENANT_OWNER_NAME", "Lin Chen");
    env.put("PARLEY_FIRST_TENANT_OWNER_PASSWORD", "parley-demo");
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(Path.of("target", "journey-server.log").toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Awaitility.await("server ready, see target/journey-server.log")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(100))
        .until(this::ready);
  }

  /// Ends the server with SIGKILL: no shutdown hook runs.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Returns an address on the server, as a browser types it.
  String url(String path) {
    return "http://localhost:" + port + path;
  }

  int port() {
    return port;
  }

  private boolean ready() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(url("/q/health/ready"))).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
