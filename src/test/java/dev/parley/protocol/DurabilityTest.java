package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// §4: an ack means durable.
@QuarkusTest
class DurabilityTest extends Story {

  @Test
  void whenTheAckArrivesTheEntryIsCommitted() throws SQLException {
    var wire = server.visitor().online();
    for (int i = 1; i <= 50; i++) {
      var text = "durable " + i;
      var ack = wire.say(NEW, text);
      var conversation = ack.path("conversation").asText();
      assertThat(Database.committedText(conversation, ack.path("seq").asLong())).isEqualTo(text);
    }
  }

  @Test
  void postgresWritesToDiskBeforeItSaysSo() throws SQLException {
    assertThat(Database.show("fsync")).isEqualTo("on");
    assertThat(Database.show("synchronous_commit")).isEqualTo("on");
  }

  @Test
  void noAckComesBeforeTheCommit() throws SQLException {
    var wire = server.visitor().online();
    var id = Frames.newId();
    try (var held = Database.heldBack()) {
      wire.send(Frames.text(id, NEW, "wait for it"));
      wire.roundTrip();
      assertThat(wire.seen(Frames.has("id", id))).isEmpty();
      held.rollback();
    }
    assertThat(wire.ackOf(id).path("seq").asLong()).isEqualTo(1);
  }
}
