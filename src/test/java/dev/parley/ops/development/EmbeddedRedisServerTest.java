package dev.parley.ops.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisServerTest {
  @TempDir Path home;

  @Test
  void itAppendsToDiskAndEvictsNothing() throws IOException {
    try (var server = start()) {
      assertThat(ask(server, "CONFIG GET appendonly")).contains("yes");
      assertThat(ask(server, "CONFIG GET appendfsync")).contains("everysec");
      assertThat(ask(server, "CONFIG GET maxmemory-policy")).contains("noeviction");
      assertThat(ask(server, "CONFIG GET bind")).contains("127.0.0.1");
    }
  }

  @Test
  void dataIsKeptOverARestartAndTheProcessIsGoneInBetween() throws IOException {
    ProcessHandle first;
    try (var server = start()) {
      first = server.process();
      assertThat(ask(server, "SET kept still-here")).contains("OK");
    }
    assertThat(first.isAlive()).isFalse();
    try (var server = start()) {
      assertThat(ask(server, "GET kept")).contains("still-here");
    }
  }

  private EmbeddedRedisServer start() throws IOException {
    return EmbeddedRedisServer.start(
        home.resolve("a redis"), new Port("Redis", Port.anyFree(), "any.port"));
  }

  private static String ask(EmbeddedRedisServer server, String command) throws IOException {
    var port = URI.create(server.redisUrl()).getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
