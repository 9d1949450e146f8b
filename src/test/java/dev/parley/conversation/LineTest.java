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
    line.halt(line.ticket(first), first, Code.UNAVAILABLE);
    var before = line.ticket(second);
    var again = line.ticket(first);
    var behind = line.ticket(second);

    assertThat(line.haltedFor(before)).isEqualTo(Code.UNAVAILABLE);
    assertThat(line.haltedFor(again)).isNull();
    assertThat(line.haltedFor(behind)).isNull();
  }

  @Test
  void whatWasSentBeforeTheRefusedOneGoesOn() {
    var a = line.ticket(first);
    line.halt(line.ticket(second), second, Code.TOO_MANY_IN_FLIGHT);

    assertThat(line.haltedFor(a)).isNull();
    assertThat(line.haltedFor(line.ticket(third))).isEqualTo(Code.TOO_MANY_IN_FLIGHT);
  }

  @Test
  void theEarliestRefusalCounts() {
    var a = line.ticket(first);
    line.halt(line.ticket(second), second, Code.TOO_MANY_IN_FLIGHT);
    line.halt(a, first, Code.UNAVAILABLE);

    assertThat(line.haltedFor(line.ticket(third))).isEqualTo(Code.UNAVAILABLE);
    line.ticket(first);
    assertThat(line.haltedFor(line.ticket(third))).isNull();
  }

  @Test
  void anIdThatIsRefusedAgainHaltsAgain() {
    line.halt(line.ticket(first), first, Code.UNAVAILABLE);
    var again = line.ticket(first);
    var behind = line.ticket(second);
    line.halt(again, first, Code.UNAVAILABLE);

    assertThat(line.haltedFor(behind)).isEqualTo(Code.UNAVAILABLE);
  }

  @Test
  void aLaterRefusalOutlivesAnEarlierOneThatIsSettled() {
    line.halt(line.ticket(first), first, Code.UNAVAILABLE);
    line.ticket(first);
    line.halt(line.ticket(second), second, Code.TOO_MANY_IN_FLIGHT);
    line.settled(first);

    assertThat(line.haltedFor(line.ticket(third))).isEqualTo(Code.TOO_MANY_IN_FLIGHT);
  }

  @Test
  void whatIsHaltedDoesNotHaltByItself() {
    line.halt(line.ticket(first), first, Code.UNAVAILABLE);
    line.halt(line.ticket(second), second, Code.UNAVAILABLE);
    line.ticket(first);

    assertThat(line.haltedFor(line.ticket(third))).isNull();
  }
}
