package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "a"            | true
          "12345"        | true
          "123456"       | false
          ""             | false
          "🙂🙂🙂🙂🙂"   | true
          "🙂🙂🙂🙂🙂🙂" | false
          """)
  void countsCharactersNotBytes(String text, boolean valid) {
    assertThat(Text.valid(text, 5)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({"0", "55296", "57343"})
  void refusesWhatIsNotText(int unit) {
    assertThat(Text.valid("a" + (char) unit + "b", 5)).isFalse();
  }
}
