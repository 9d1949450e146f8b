package dev.parley.ops.development;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/// A real Redis from a Maven artifact that keeps its data in a directory.
public final class EmbeddedRedisServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int port;
  private final ServerProcess process;

  private EmbeddedRedisServer(int port, ServerProcess process) {
    this.port = port;
    this.process = process;
  }

  /// Serves what is kept in `data` on `port`, after stopping what a killed JVM left on it.
  public static EmbeddedRedisServer start(Path data, Port port) throws IOException {
    var directory = Files.createDirectories(data.toAbsolutePath()).toRealPath();
    stopLeftover(directory);
    port.requireFree();
    Files.deleteIfExists(pidFile(directory));
    launch(directory, port.number());
    awaitPong(directory, port.number());
    var process = running(directory).orElseThrow();
    return new EmbeddedRedisServer(port.number(), process);
  }

  /// Stops the server that a killed JVM left on `data`, if there is one.
  public static void stopLeftover(Path data) throws IOException {
    var leftover = running(data);
    if (leftover.isPresent()) {
      leftover.get().stop();
    }
  }

  private static void launch(Path data, int port) throws IOException {
    var binary = ExecutableProvider.newJarResourceProvider(data.toFile()).get();
    var configuration =
        Files.writeString(
            data.resolve("redis.conf"),
            """
            bind 127.0.0.1
            port %d
            dir "%s"
            pidfile "%s"
            logfile "%s"
            daemonize %s
            appendonly yes
            appendfsync everysec
            save ""
            maxmemory-policy noeviction
            stream-node-max-bytes 1024
            """
                .formatted(
                    port,
                    slashes(data),
                    slashes(pidFile(data)),
                    slashes(log(data)),
                    ServerProcess.WINDOWS ? "no" : "yes"));
    new ProcessBuilder(binary.getPath(), configuration.toString())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log(data).toFile()))
        .start();
  }

  private static void awaitPong(Path data, int port) throws IOException {
    var deadline = Instant.now().plus(PATIENCE);
    while (!pongs(port)) {
      if (Instant.now().isAfter(deadline)) {
        throw new IOException("Redis did not start; see " + log(data));
      }
      ServerProcess.pause();
    }
  }

  private static boolean pongs(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(1000);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII)
          .equals("+PONG");
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<ServerProcess> running(Path data) throws IOException {
    return ServerProcess.of(
        pidFile(data),
        info -> info.command().map(Path::of).stream().anyMatch(c -> c.startsWith(data)));
  }

  private static Path pidFile(Path data) {
    return data.resolve("redis.pid");
  }

  private static Path log(Path data) {
    return data.resolve("redis.log");
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /// Where it is, for a Redis client.
  public String redisUrl() {
    return "redis://127.0.0.1:" + port;
  }

  /// The server's process.
  public ProcessHandle process() {
    return process.handle();
  }

  /// Writes out what it has and stops it.
  @Override
  public void close() throws IOException {
    process.stop();
  }
}
