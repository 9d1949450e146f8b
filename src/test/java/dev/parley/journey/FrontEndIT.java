package dev.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The front end's own tests and type check, with the packages that the build has installed.
class FrontEndIT {
  private static final Path WEB_UI = Path.of("src", "main", "webui");

  @ParameterizedTest
  @ValueSource(strings = {"test", "check"})
  void passes(String script) throws IOException, InterruptedException {
    var npm = new ProcessBuilder("npm", "run", script).directory(WEB_UI.toFile());
    npm.redirectErrorStream(true);
    npm.environment().merge("PATH", installedByQuinoa(), (path, node) -> path + ":" + node);

    var process = npm.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(output);

    assertThat(process.waitFor()).as(output).isZero();
  }

  /// Where the build puts Node.js on a machine that has none.
  private static String installedByQuinoa() {
    var node = Path.of(".quinoa", "node").toAbsolutePath();
    return Files.isDirectory(node) ? node.toString() : "";
  }
}
