package dev.parley.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
  private static final UUID ID = UUID.fromString("01938a3c-0000-7000-8000-000000000001");

  private final FrameReader reader = new FrameReader(new ObjectMapper());

  @Test
  void readsAHelloAndIgnoresWhatItDoesNotKnow() {
    var frame =
        reader.read(
            "{'type':'hello','session':'%s','cursors':{'%s':7},'shoe_size':44}"
                .formatted(ID, ID)
                .replace('\'', '"'));

    assertThat(frame).isEqualTo(new ClientFrame.Hello(ID, Map.of(ID, 7L), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "7",
        "null",
        "{} {}",
        "{}",
        "{\"type\":\"dance\"}",
        "{\"type\":7}",
        "{\"type\":\"hello\"}",
        "{\"type\":\"hello\",\"session\":\"1-1-1-1-1\"}",
        "{\"type\":\"hello\",\"session\":\"01938a3c-0000-7000-8000-000000000001\",\"cursors\":[]}",
        "{\"type\":\"hello\",\"session\":\"01938a3c-0000-7000-8000-000000000001\",\"cursors\":{\"x\":1}}",
        "{\"type\":\"hello\",\"session\":\"01938a3c-0000-7000-8000-000000000001\",\"inbox_since\":\"yesterday\"}",
        "{\"type\":\"fill\",\"conversation\":\"01938a3c-0000-7000-8000-000000000001\"}",
        "{\"type\":\"fill\",\"conversation\":\"01938a3c-0000-7000-8000-000000000001\",\"after\":-1}",
        "{\"type\":\"fill\",\"conversation\":\"01938a3c-0000-7000-8000-000000000001\",\"after\":1.5}",
        "{\"type\":\"fill\",\"conversation\":\"01938a3c-0000-7000-8000-000000000001\",\"after\":99999999999999999999}",
        "{\"type\":\"refresh\"}"
      })
  void whatIsNoFrameIsBad(String text) {
    assertThat(reader.read(text)).isInstanceOf(ClientFrame.Bad.class);
  }

  @Test
  void aBadFrameKeepsWhatCanBeReadOfItsAddress() {
    assertThat(reader.read("{\"type\":\"send\",\"id\":\"short\",\"conversation\":\"new\"}"))
        .isEqualTo(new ClientFrame.Bad("short", "new"));
  }

  @Test
  void aSendKeepsItsMistakesForTheLogToJudge() {
    var frame =
        reader.read("{\"type\":\"send\",\"id\":\"%s\",\"kind\":5,\"body\":\"hi\"}".formatted(ID));

    assertThat(frame).isEqualTo(new ClientFrame.Send(ID, null, null, null, null, false));
  }
}
