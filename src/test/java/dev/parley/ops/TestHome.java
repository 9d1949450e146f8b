package dev.parley.ops;

import dev.parley.ops.development.EmbeddedPostgresServer;
import dev.parley.ops.development.EmbeddedRedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// A directory under `target/parley-test` for one set of embedded services, named after its JVM.
record TestHome(Path directory) {
  private static final Path ALL = Path.of("target", "parley-test").toAbsolutePath();

  /// A new, empty one; what killed JVMs left running or lying about is cleared away.
  static TestHome fresh() throws IOException {
    Files.createDirectories(ALL);
    List<TestHome> all;
    try (var directories = Files.list(ALL)) {
      all = directories.map(TestHome::new).toList();
    }
    for (var home : all) {
      if (!home.isOwned()) {
        home.clear();
      }
    }
    return new TestHome(
        Files.createDirectory(
            ALL.resolve(ProcessHandle.current().pid() + "." + UUID.randomUUID())));
  }

  private boolean isOwned() {
    var pid = directory.getFileName().toString().replaceFirst("\\..*", "");
    return pid.matches("\\d+")
        && ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isPresent();
  }

  private void clear() throws IOException {
    EmbeddedPostgresServer.stopLeftover(postgres());
    EmbeddedRedisServer.stopLeftover(redis());
    delete();
  }

  Path postgres() {
    return directory.resolve("postgres");
  }

  Path redis() {
    return directory.resolve("redis");
  }

  Path keys() {
    return directory.resolve("keys");
  }

  /// Deletes it with all that is in it; files a stopping server takes away itself are no matter.
  void delete() throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException | UncheckedIOException e) {
      if (Files.exists(directory)) {
        throw e;
      }
    }
  }
}
