package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.message;
import static dev.parley.protocol.Frames.newId;
import static dev.parley.protocol.Frames.note;
import static dev.parley.protocol.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// §4, rule 8 and what else a body may be.
@QuarkusTest
class TextTest extends Story {

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "漢", "😀"})
  void eightThousandCharactersAreFine(String character) {
    var wire = server.visitor().online();
    var text = character.repeat(8_000);
    var conversation = wire.say(NEW, text).path("conversation").asText();
    var entry = wire.expect(entry(conversation, 1));
    assertThat(entry.path("body").path("text").asText()).isEqualTo(text);
  }

  @Test
  void whatLooksLikeMarkupOrCodeArrivesAsItWasWritten() {
    var wire = server.visitor().online();
    var text = "  <b>'; DROP TABLE--</b> \\u0000 {\"type\":\"ping\"}\n\t\u200f\u202e👩‍👩‍👧 ";
    var conversation = wire.say(NEW, text).path("conversation").asText();
    var entry = wire.expect(entry(conversation, 1));
    assertThat(entry.path("body").path("text").asText()).isEqualTo(text);
  }

  @Test
  void oneCharacterMoreIsInvalid() {
    invalid("\"" + "x".repeat(8_001) + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"a\\u0000b\"",
        "\"a\\ud83d\"",
        "\"\\ude00b\"",
        "\"\\ude00\\ud83d\"",
        "null",
        "7",
        "[\"a\"]"
      })
  void whatIsNoTextIsInvalid(String json) {
    invalid(json);
  }

  private void invalid(String json) {
    var wire = server.visitor().online();
    var id = newId();
    wire.sendRaw(text(id, NEW, "PLACE").toString().replace("\"PLACE\"", json));
    refused(wire, id, "invalid");
    assertThat(wire.say(NEW, "fine").path("seq").asLong()).isEqualTo(1);
  }

  @Test
  void aNoteFromAVisitorIsForbidden() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var wire = visitor.online();
    refused(wire, note(newId(), conversation, "psst"), "forbidden");
    refused(wire, note(newId(), NEW, "psst"), "forbidden");
  }

  @Test
  void aNoteNeverReachesTheVisitorWhateverAudienceItNames() {
    var visitor = server.visitor();
    var conversation = visitor.opensConversation();
    var watching = visitor.online();
    var wire = server.lin().online();
    var id = newId();
    wire.send(message(id, conversation, "note", "all", "what we think of him"));
    wire.answerTo(id);
    wire.say(conversation, "Good morning");
    watching.expect(entry -> entry.at("/body/text").asText().equals("Good morning"));
    watching.roundTrip();
    assertThat(watching.seen(entry -> true).toString()).doesNotContain("what we think");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hologram", "", "TEXT"})
  void aKindNobodyKnowsIsUnsupported(String kind) {
    refused(server.visitor().online(), message(newId(), NEW, kind, "all", "x"), "unsupported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assignment", "status", "hidden"})
  void whatTheServerWritesItselfCannotBeSent(String kind) {
    var conversation = server.visitor().opensConversation();
    var wire = server.lin().online();
    var send = message(newId(), conversation, kind, "all", "x");
    wire.send(send);
    var nack = wire.nackOf(send.path("id").asText());
    assertThat(nack.path("temporary").asBoolean(true)).isFalse();
    assertThat(server.lin().looksAt(conversation).path("seq").asLong()).isEqualTo(1);
  }

  @Test
  void aForeignConversationIsNotFoundLikeOneThatDoesNotExist() {
    var foreign = server.visitor().opensConversation();
    for (var stranger : new Person[] {server.visitor(), server.ana()}) {
      var wire = stranger.online();
      var id = newId();
      var refusal = refused(wire, text(id, foreign, "let me in"), "not_found");
      var madeUp = refused(wire, text(id, newId(), "let me in"), "not_found");
      assertThat(refusal).isEqualTo(madeUp);
    }
    assertThat(server.lin().looksAt(foreign).path("seq").asLong()).isEqualTo(1);
  }

  private static JsonNode refused(Wire wire, ObjectNode send, String code) {
    wire.send(send);
    return refused(wire, send.path("id").asText(), code);
  }

  private static JsonNode refused(Wire wire, String id, String code) {
    var nack = wire.nackOf(id);
    assertThat(nack.path("code").asText()).isEqualTo(code);
    assertThat(nack.path("temporary").asBoolean(true)).isFalse();
    return nack;
  }
}
