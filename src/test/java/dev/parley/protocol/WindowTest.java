package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.fill;
import static dev.parley.protocol.Frames.hello;
import static dev.parley.protocol.Frames.isA;
import static dev.parley.protocol.Frames.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// §5: no more under way than the window holds.
@QuarkusTest
class WindowTest extends Story {
  private static final int WINDOW = 256;
  private static final int BYTES = 512 * 1024;

  @Test
  void aFillStopsAtTheWindowAndGoesOnAsReceivedAdvances() {
    var visitor = server.visitor();
    var conversation = Talk.of(300, visitor.online(), NEW).getFirst().path("conversation").asText();
    var wire = slowly(visitor);

    wire.expect(entry(conversation, WINDOW));
    wire.roundTrip();
    assertThat(wire.seqs(conversation)).isEqualTo(Talk.range(1, WINDOW));

    wire.send(received(Map.of(conversation, 100L)));
    wire.expect(entry(conversation, 300));
    wire.next("caught_up");
    assertThat(wire.seqs(conversation)).isEqualTo(Talk.range(1, 300));
  }

  @Test
  void liveEntriesStopAtTheWindowToo() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var wire = slowly(visitor);
    wire.next("caught_up");
    var lin = server.lin().online(Map.of(conversation, 0L));
    Talk.of(300, lin, conversation);
    lin.expect(entry(conversation, 301));

    wire.expect(entry(conversation, WINDOW));
    wire.roundTrip();
    assertThat(wire.seqs(conversation)).isEqualTo(Talk.range(1, WINDOW));

    wire.send(received(Map.of(conversation, (long) WINDOW)));
    wire.expect(entry(conversation, 301));
    assertThat(wire.seqs(conversation)).isEqualTo(Talk.range(1, 301));
  }

  @Test
  void askingAgainAndAgainDoesNotReachBeyondTheWindow() {
    var visitor = server.visitor();
    var conversation = Talk.of(300, visitor.online(), NEW).getFirst().path("conversation").asText();
    var wire = slowly(visitor);
    wire.expect(entry(conversation, WINDOW));
    for (int i = 0; i < 5; i++) wire.send(fill(conversation, 0));
    wire.roundTrip();
    wire.expect(entry(conversation, WINDOW));
    wire.roundTrip();
    assertThat(wire.seqs(conversation)).allMatch(seq -> seq <= WINDOW);
  }

  @Test
  void longEntriesStopAtHalfAMegabyte() {
    var visitor = server.visitor();
    var texts = Collections.nCopies(120, "x".repeat(8_000));
    var acks = Talk.of(visitor.online(), NEW, texts);
    var conversation = acks.getFirst().path("conversation").asText();
    var wire = slowly(visitor);

    wire.expect(entry(conversation, 40));
    wire.roundTrip();
    assertThat(bytes(wire)).isLessThanOrEqualTo(BYTES);

    for (long cursor = 40; cursor < 120; cursor += 20) {
      wire.send(received(Map.of(conversation, cursor)));
      wire.expect(entry(conversation, cursor + 20));
    }
    wire.next("caught_up");
    assertThat(wire.seqs(conversation)).isEqualTo(Talk.range(1, 120));
  }

  private static Wire slowly(Visitor visitor) {
    var wire = visitor.dial().slow();
    wire.send(hello(visitor.session(), Map.of()));
    wire.next("welcome");
    return wire;
  }

  private static int bytes(Wire wire) {
    List<Wire.Arrival> entries = wire.arrivals(isA("entry"));
    return entries.stream().mapToInt(Wire.Arrival::size).sum();
  }
}
