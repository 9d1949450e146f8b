package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ops.development.Port;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged Parley, run as an operator runs it.
class ParleyIT {
  private static final Path JAR = Path.of(System.getProperty("parley.jar")).toAbsolutePath();

  @TempDir Path directory;

  @Test
  void withoutSettingsItNamesThemAllAndEnds78() throws IOException, InterruptedException {
    var parley = run(Map.of());
    var said = new String(parley.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(parley.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(parley.exitValue()).isEqualTo(78);
    assertThat(said)
        .contains("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_REDIS_HOSTS", "openssl")
        .doesNotContain("\tat ");
  }

  @Test
  void withSettingsItBecomesReady() throws IOException, InterruptedException {
    var port = Port.anyFree();
    try (var services = new EmbeddedServices()) {
      var settings = new HashMap<>(services.start());
      settings.put("quarkus.http.host", "127.0.0.1");
      settings.put("quarkus.http.port", Integer.toString(port));
      var parley = run(settings);
      try {
        var log = Thread.ofVirtual().start(() -> drain(parley));
        await()
            .atMost(Duration.ofSeconds(60))
            .ignoreExceptions()
            .failFast("Parley ended", () -> !parley.isAlive())
            .until(() -> ready(port));
        assertThat(log.isAlive()).isTrue();
      } finally {
        parley.destroy();
        assertThat(parley.waitFor(30, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void itCarriesNothingThatIsEmbedded() throws IOException {
    try (var files = Files.walk(JAR.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.matches(".*(embedded-(postgres|redis)).*"));
    }
  }

  private static boolean ready(int port) {
    return RestAssured.get("http://127.0.0.1:" + port + "/q/health/ready").statusCode() == 200;
  }

  private static void drain(Process process) {
    try {
      process.getInputStream().transferTo(System.out);
    } catch (IOException e) {
      // It has ended.
    }
  }

  private Process run(Map<String, String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(JAR.toString());
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .start();
  }
}
