package dk.enplan.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Set<String> OPTIONS = Set.of("--for", "--rate");

    @Test
    void an_option_is_followed_by_its_value() {
        var words = Words.of(List.of("--for", "90s", "--rate", "200"), OPTIONS);
        assertThat(words.duration("--for", Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
        assertThat(words.number("--rate", 1)).isEqualTo(200);
    }

    @Test
    void what_is_not_said_is_as_usual() {
        var words = Words.of(List.of(), OPTIONS);
        assertThat(words.duration("--for", Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
        assertThat(words.number("--rate", 7)).isEqualTo(7);
    }

    @Test
    void what_cannot_be_understood_is_said() {
        assertThatThrownBy(() -> Words.of(List.of("--to", "x"), OPTIONS)).hasMessageContaining("--to");
        assertThatThrownBy(() -> Words.of(List.of("--for"), OPTIONS)).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Words.of(List.of("--for", "soon"), OPTIONS).duration("--for", Duration.ZERO))
                .hasMessageContaining("30s, 5m or 1h");
        assertThatThrownBy(() -> Words.of(List.of("--rate", "fast"), OPTIONS).number("--rate", 1))
                .hasMessageContaining("whole number");
    }
}
