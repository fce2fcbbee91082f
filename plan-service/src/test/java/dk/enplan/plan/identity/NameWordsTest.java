package dk.enplan.plan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ANJA, anja",
        "Renée, renee",
        "Aagaard, Ågård",
        "Aa\u030agaard, aågård",
        "A\u030agård, ågaard",
        "Müller, Myller",
        "Jönsson, jønsson",
        "Bäck, Bæck",
        "O'Neill, oneill",
        "Groß, gross",
        "Łukasz, łukasz"
    })
    void what_is_written_in_two_ways_is_one_word(String one, String other) {
        assertThat(NameWords.of(one)).isEqualTo(NameWords.of(other)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Søren, Soren", "Åge, Age", "Ærø, Aero", "Anja, Anna"})
    void the_letters_of_danish_are_letters_of_their_own(String one, String other) {
        assertThat(NameWords.of(one)).isNotEqualTo(NameWords.of(other));
    }

    @Test
    void a_name_is_taken_word_by_word() {
        assertThat(NameWords.of(" Anne-Marie  Opdigtet, Anne ")).containsExactly("anne", "marie", "opdigtet");
        assertThat(NameWords.of(" - ' ")).isEmpty();
    }
}
