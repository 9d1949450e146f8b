package dev.parley.protocol;

import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.isA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// §3 and §7 by the clock: late hello, pings, pongs.
@QuarkusTest
@TestProfile(ShortTimers.class)
class HeartbeatTest extends Story {

  @Test
  void aLateHelloClosesTheConnection() {
    var before = Instant.now();
    var closed = server.visitor().dial().closed();
    assertThat(closed.code()).isEqualTo(4400);
    assertThat(closed.at()).isAfter(before.plusMillis(900));
  }

  @Test
  void welcomeAnnouncesTheHeartbeatAndPingsKeepIt() {
    var lin = server.lin();
    var wire = lin.dial();
    wire.send(Frames.hello(lin.session(), Map.of()));
    assertThat(wire.next("welcome").path("heartbeat_ms").asLong()).isEqualTo(1_000);
    for (int i = 0; i < 4; i++) wire.next("ping");
    var pings = wire.arrivals(isA("ping"));
    for (int i = 1; i < pings.size(); i++) {
      var pause = Duration.between(pings.get(i - 1).at(), pings.get(i).at());
      assertThat(pause).isBetween(Duration.ofMillis(600), Duration.ofMillis(1_900));
    }
  }

  @Test
  void pingsCarryTheHeadsThatChangedSinceTheLastOne() {
    var conversation = server.visitor().opensConversation();
    var lin = server.lin();
    var wire = lin.online(Map.of(conversation, 0L));
    wire.next("ping");
    lin.elsewhere().online().say(conversation, "Good morning");
    wire.expect(isA("ping").and(ping -> ping.path("heads").path(conversation).asLong() == 2));
    var quiet = wire.next("ping");
    assertThat(quiet.path("heads").has(conversation)).isFalse();
  }

  @Test
  void headsOfConversationsNotFollowedStayOut() {
    var lin = server.lin();
    var wire = lin.online();
    wire.next("ping");
    var conversation = server.visitor().opensConversation();
    wire.expect(isA("summary", conversation));
    wire.next("ping");
    wire.next("ping");
    assertThat(wire.seen(isA("ping"))).allMatch(ping -> ping.path("heads").isObject());
    assertThat(wire.seen(isA("ping")).toString()).doesNotContain(conversation);
  }

  @Test
  void whoAnswersNoPingIsAskedToReconnect() {
    var lin = server.lin();
    var wire = lin.dial().mute();
    wire.send(Frames.hello(lin.session(), Map.of()));
    wire.next("ping");
    var closed = wire.closed();
    assertThat(closed.code()).isEqualTo(4012);
    var first = wire.arrivals(isA("ping")).getFirst().at();
    assertThat(closed.at()).isAfter(first.plusMillis(900));
  }

  @Test
  void whoAnswersStays() {
    var wire = server.lin().online();
    for (int i = 0; i < 5; i++) wire.next("ping");
    wire.roundTrip();
  }

  @Test
  void whoIsBlockedWithoutProgressIsTooSlow() {
    var conversation = longTalk();
    var lin = server.lin();
    var wire = lin.dial().slow();
    wire.send(Frames.hello(lin.session(), Map.of(conversation, 0L)));
    wire.expect(entry(conversation, 256));
    assertThat(wire.closed().code()).isEqualTo(4008);
  }

  @Test
  void whoProgressesSlowlyStays() {
    var conversation = longTalk();
    var lin = server.lin();
    var wire = lin.dial().slow();
    wire.send(Frames.hello(lin.session(), Map.of(conversation, 0L)));
    wire.expect(entry(conversation, 256));
    for (long cursor = 1; cursor <= 5; cursor++) {
      wire.next("ping");
      wire.send(Frames.received(Map.of(conversation, cursor)));
    }
    wire.send(Frames.received(Map.of(conversation, 256L)));
    wire.expect(entry(conversation, 300));
  }

  private String longTalk() {
    var conversation = server.visitor().opensConversation();
    var writer = server.lin().online();
    Talk.of(299, writer, conversation);
    return conversation;
  }
}
