package dev.parley.protocol;

import dev.parley.ops.EmbeddedServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test against the running server; its wires are cut when it ends.
@WithTestResource(EmbeddedServices.class)
abstract class Story {
  @TestHTTPResource("/")
  URI address;

  Server server;

  @BeforeEach
  void arrive() {
    server = new Server(address);
  }

  @AfterEach
  void leave() {
    server.close();
  }
}
