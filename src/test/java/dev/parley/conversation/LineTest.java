package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.tenant.Code;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineTest {
  private final Line line = new Line();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID third = UUID.randomUUID();

  @Test
  void aRefusalHaltsWhatComesBehindItUntilTheRefusedIdIsSentAgain() {
    var a = line.ticket();
    var b = line.ticket();
    line.halt(a, first, Code.UNAVAILABLE);

    assertThat(line.haltedFor(b, second)).isEqualTo(Code.UNAVAILABLE);
    assertThat(line.haltedFor(line.ticket(), first)).isNull();
    assertThat(line.haltedFor(line.ticket(), second)).isNull();
  }

  @Test
  void whatWasSentBeforeTheRefusedOneGoesOn() {
    var a = line.ticket();
    var b = line.ticket();
    line.halt(b, second, Code.TOO_MANY_IN_FLIGHT);

    assertThat(line.haltedFor(a, first)).isNull();
    assertThat(line.haltedFor(line.ticket(), third)).isEqualTo(Code.TOO_MANY_IN_FLIGHT);
  }

  @Test
  void theEarliestRefusalCounts() {
    var a = line.ticket();
    var b = line.ticket();
    line.halt(b, second, Code.TOO_MANY_IN_FLIGHT);
    line.halt(a, first, Code.UNAVAILABLE);

    assertThat(line.haltedFor(line.ticket(), second)).isEqualTo(Code.UNAVAILABLE);
    assertThat(line.haltedFor(line.ticket(), first)).isNull();
  }
}
