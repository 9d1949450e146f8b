package dev.parley.protocol;

import static dev.parley.protocol.Frames.NEW;
import static dev.parley.protocol.Frames.entry;
import static dev.parley.protocol.Frames.has;
import static dev.parley.protocol.Frames.isA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// §7: an entry whose fan-out was lost after its commit arrives all the same.
@QuarkusTest
class HealingTest extends Story {

  @Test
  void whatWasCommittedButNotToldArrivesWithinTwoSeconds() throws SQLException {
    var visitor = server.visitor();
    var person = visitor.online();
    var conversation = person.say(NEW, "Hello").path("conversation").asText();
    person.expect(entry(conversation, 1));
    var agent = server.lin().online(Map.of(conversation, 0L));

    var id = Database.appendUnannounced(conversation);
    var committed = Instant.now();

    for (var wire : new Wire[] {person, agent}) {
      wire.expect(entry(conversation, 2).and(has("id", id)));
      var arrival = wire.arrivals(isA("entry").and(has("id", id))).getFirst().at();
      assertThat(Duration.between(committed, arrival)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void theNextEntryBringsTheUntoldOneBeforeIt() throws SQLException {
    var wire = server.visitor().online();
    var conversation = wire.say(NEW, "Hello").path("conversation").asText();
    Database.appendUnannounced(conversation);
    assertThat(wire.say(conversation, "Anyone?").path("seq").asLong()).isEqualTo(3);
    wire.expect(entry(conversation, 3));
    assertThat(wire.seqs(conversation)).containsExactly(1L, 2L, 3L);
  }
}
