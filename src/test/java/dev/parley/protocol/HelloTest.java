package dev.parley.protocol;

import static dev.parley.protocol.Frames.JSON;
import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.frame;
import static dev.parley.protocol.Frames.has;
import static dev.parley.protocol.Frames.hello;
import static dev.parley.protocol.Frames.isA;
import static dev.parley.protocol.Frames.newId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// §3, the first frames.
@QuarkusTest
class HelloTest extends Story {

  @Test
  void welcomeTellsTheClientItsLimits() {
    var visitor = server.visitor();
    var wire = visitor.dial();
    wire.send(hello(visitor.session(), Map.of()));

    var welcome = wire.next("welcome");
    assertThat(welcome.path("epoch").asText()).isNotBlank();
    assertThat(welcome.path("resumed").isBoolean()).isTrue();
    assertThat(welcome.path("heads")).isEqualTo(JSON.createObjectNode());
    assertThat(welcome.path("heartbeat_ms").asLong()).isEqualTo(25_000);
    assertThat(welcome.path("max_in_flight").asInt()).isEqualTo(16);
    assertThat(welcome.path("window").asInt()).isEqualTo(256);
    assertThat(welcome.path("node").asText()).isNotBlank();
    assertThat(Instant.parse(welcome.path("expires_at").asText()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(60)));
    wire.next("caught_up");
  }

  @Test
  void welcomeNamesTheHeadsOfAllTheVisitorsConversations() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var wire = visitor.dial();
    wire.send(hello(visitor.session(), Map.of()));
    var heads = wire.next("welcome").path("heads");
    assertThat(heads).isEqualTo(JSON.createObjectNode().put(conversation, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'hello'}",
        "{'type':'hello','session':null}",
        "{'type':'hello','session':42}",
        "{'type':'hello','session':'not-a-uuid'}",
        "{'type':'hello','session':'SESSION','cursors':[]}",
        "{'type':'hello','session':'SESSION','cursors':{'CONVERSATION':'x'}}",
        "{'type':'hello','session':'SESSION','cursors':{'CONVERSATION':-1}}",
        "{'type':'hello','session':'SESSION','inbox_since':'yesterday'}"
      })
  void aMalformedHelloClosesTheConnection(String hello) {
    var visitor = server.visitor();
    var wire = visitor.dial();
    wire.sendRaw(
        hello
            .replace('\'', '"')
            .replace("SESSION", visitor.session())
            .replace("CONVERSATION", newId()));
    assertThat(wire.closed().code()).isEqualTo(4400);
  }

  @Test
  void anyOtherFirstFrameIsAMissingHello() {
    var sending = server.visitor().dial();
    sending.send(Frames.text(newId(), NEW, "Hello?"));
    assertThat(sending.closed().code()).isEqualTo(4400);

    var answering = server.visitor().dial();
    answering.send(frame("pong"));
    assertThat(answering.closed().code()).isEqualTo(4400);
  }

  @Test
  void aSecondHelloIsABadFrame() {
    var visitor = server.visitor();
    var wire = visitor.online();
    wire.send(hello(visitor.session(), Map.of()));
    assertThat(wire.next("error").path("code").asText()).isEqualTo("bad_frame");
    wire.say(NEW, "still here");
  }

  @Test
  void unknownFieldsOfHelloAreIgnored() {
    var visitor = server.visitor();
    visitor.online(hello(visitor.session(), Map.of()).put("shoe_size", 42));
  }

  @Test
  void theSessionOfSomebodyElseIsNotAllowed() {
    var owner = server.visitor();
    owner.online();
    refused(server.visitor(), owner.session());
    refused(server.lin(), owner.session());
    refused(Visitor.arrives(server, Server.KITEBIRD), owner.session());
  }

  @Test
  void theSessionOfAnAgentIsNotAllowedEither() {
    var lin = server.lin();
    lin.online();
    refused(server.tom(), lin.session());
    refused(server.ana(), lin.session());
  }

  private static void refused(Person intruder, String session) {
    var wire = intruder.dial();
    wire.send(hello(session, Map.of()));
    assertThat(wire.closed().code()).isEqualTo(4403);
  }

  @Test
  void theNewerConnectionOfASessionWins() {
    var visitor = server.visitor();
    var older = visitor.online();
    var newer = visitor.online();
    assertThat(older.closed().code()).isEqualTo(4409);
    newer.say(NEW, "the newer one speaks");
  }

  @Test
  void twoDevicesOfAVisitorStayConnected() {
    var visitor = server.visitor();
    var first = visitor.online();
    var second = visitor.elsewhere().online();
    first.say(NEW, "from the first");
    second.say(NEW, "from the second");
  }

  @Test
  void cursorsOfInvisibleConversationsAreLeftOutWithoutAWord() {
    var foreign = server.visitor().opensConversation();
    var madeUp = newId();
    silent(server.visitor(), foreign, madeUp);
    silent(server.ana(), foreign, madeUp);
  }

  private static void silent(Person curious, String foreign, String madeUp) {
    var wire = curious.dial();
    wire.send(hello(curious.session(), Map.of(foreign, 0L, madeUp, 0L)));
    var frames = wire.upTo("caught_up");
    assertThat(frames.toString()).doesNotContain(foreign).doesNotContain(madeUp);
    wire.roundTrip();
    assertThat(wire.seen(has("conversation", foreign).or(has("conversation", madeUp)))).isEmpty();
  }

  @Test
  void anEpochThatIsNotTheServersOnlyCostsTheFastPath() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var wire = visitor.dial();
    ObjectNode hello = hello(visitor.session(), Map.of()).put("epoch", newId());
    wire.send(hello);
    assertThat(wire.next("welcome").path("resumed").asBoolean()).isFalse();
    wire.next("caught_up");
    assertThat(wire.seqs(conversation)).containsExactly(1L);
  }

  @Test
  void nothingIsServedBeforeHello() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var waiting = visitor.dial();
    server.lin().online().say(conversation, "Good morning");
    assertThat(waiting.seen(isA("entry"))).isEmpty();
  }
}
