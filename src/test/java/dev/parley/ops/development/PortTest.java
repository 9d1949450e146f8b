package dev.parley.ops.development;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {
  @Test
  void aTakenPortIsNamedWithTheSettingThatMovesIt() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = new Port("the embedded Redis", other.getLocalPort(), "parley.dev.redis-port");

      assertThatThrownBy(port::requireFree)
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
          .hasMessageContaining("the embedded Redis")
          .hasMessageContaining("parley.dev.redis-port");
    }
  }

  @Test
  void aFreePortIsNoMatter() {
    assertThatCode(new Port("anything", Port.anyFree(), "any.port")::requireFree)
        .doesNotThrowAnyException();
  }
}
