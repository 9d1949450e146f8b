package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.newId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// §3, what is a frame and what is none.
@QuarkusTest
class FrameTest extends Story {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{",
        "{\"type\":\"pong\"",
        "{\"type\":\"pong\"} {}",
        "[]",
        "[{\"type\":\"pong\"}]",
        "42",
        "true",
        "null",
        "\"pong\"",
        "{}",
        "{\"type\":null}",
        "{\"type\":7}",
        "{\"type\":\"telepathy\"}",
        "{\"type\":\"welcome\"}"
      })
  void whatIsNoFrameIsSaidToBeBadAndTheConnectionStays(String text) {
    var wire = server.visitor().online();
    wire.sendRaw(text);
    assertThat(wire.next("error").path("code").asText()).isEqualTo("bad_frame");
    wire.say(NEW, "still here");
  }

  @Test
  void binaryIsNoFrame() {
    var wire = server.visitor().online();
    wire.sendBinary("{\"type\":\"pong\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(wire.next("error").path("code").asText()).isEqualTo("bad_frame");
    wire.say(NEW, "still here");
  }

  @Test
  void unknownFieldsAreIgnored() {
    var wire = server.visitor().online();
    var id = newId();
    wire.send(Frames.text(id, NEW, "with a hat").put("hat", "bowler"));
    wire.ackOf(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'send','id':'ID','kind':'text','body':{'text':'x'}}",
        "{'type':'send','id':'ID','conversation':'nowhere','kind':'text','body':{'text':'x'}}",
        "{'type':'send','id':'ID','conversation':'new','body':{'text':'x'}}",
        "{'type':'send','id':'ID','conversation':'new','kind':'text'}",
        "{'type':'send','id':'ID','conversation':'new','kind':'text','body':'x'}",
        "{'type':'send','id':'ID','conversation':'new','kind':'text','audience':'moon',"
            + "'body':{'text':'x'}}"
      })
  void anIncompleteSendIsRefusedForGood(String send) {
    var wire = server.visitor().online();
    var id = newId();
    wire.sendRaw(send.replace('\'', '"').replace("ID", id));
    refusedForGood(wire.answerTo(id));
    assertThat(wire.say(NEW, "still here").path("seq").asLong()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"\"", "\"seven\""})
  void aSendWithoutAProperIdIsRefusedForGood(String id) {
    var wire = server.visitor().online();
    wire.sendRaw(Frames.text("ID", NEW, "nameless").toString().replace("\"ID\"", id));
    refusedForGood(wire.expect(Frames.isA("error").or(Frames.isA("nack"))));
    assertThat(wire.say(NEW, "still here").path("seq").asLong()).isEqualTo(1);
  }

  private static void refusedForGood(JsonNode answer) {
    assertThat(answer.path("type").asText()).isIn("nack", "error");
    assertThat(answer.path("temporary").asBoolean(false)).isFalse();
    assertThat(answer.path("code").asText())
        .isIn("bad_frame", "invalid", "unsupported", "not_found");
  }

  @Test
  void aMessageOver32KiBClosesTheConnection() {
    var wire = server.visitor().online();
    wire.send(Frames.text(newId(), NEW, "x".repeat(33 * 1024)));
    assertThat(wire.closed().code()).isIn(4400, 1009);
  }

  @Test
  void aSingleFrameOver32KiBClosesTheConnection() throws Exception {
    var visitor = server.visitor();
    var hello = Frames.hello(visitor.session(), Map.of()).toString();
    var text = Frames.text(newId(), NEW, "x".repeat(33 * 1024)).toString();
    assertThat(OneFrame.closeCodeAfter(server, visitor, hello, text)).isIn(4400, 1009);
  }

  @Test
  void aFrameJustUnder32KiBIsRead() {
    var wire = server.visitor().online();
    var id = newId();
    wire.send(Frames.text(id, NEW, "small").put("padding", "x".repeat(32 * 1024 - 300)));
    wire.ackOf(id);
  }
}
