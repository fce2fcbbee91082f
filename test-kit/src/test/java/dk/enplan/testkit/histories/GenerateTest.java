package dk.enplan.testkit.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int generate(String... words) {
        return new Generate(printer(out), printer(errors)).run(List.of(words));
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @Test
    void every_life_is_a_file_and_what_is_planted_is_counted(@TempDir Path folder) throws IOException {
        assertThat(generate("--to", folder.resolve("lives").toString(), "--citizens", "12", "--seed", "4"))
                .isZero();
        try (var files = Files.list(folder.resolve("lives"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(12)
                    .contains("life-4-0001.yaml");
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("12 histories in .*: \\d+ clashes, \\d+ missed handoffs, \\d+ near misses");
    }

    @Test
    void without_a_place_or_with_a_word_for_a_number_nothing_is_written() {
        assertThat(generate()).isEqualTo(2);
        assertThat(generate("--to", "lives", "--seed", "lucky")).isEqualTo(2);
        assertThat(generate("--to", "lives", "--citizens", "0")).isEqualTo(2);
        assertThat(generate("--too", "lives")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
        assertThat(Path.of("lives")).doesNotExist();
    }

    @Test
    void easter_is_when_the_almanac_says() {
        assertThat(List.of(2019, 2021, 2022, 2023, 2024, 2025, 2026).stream().map(WorkingDays::easter))
                .containsExactly(
                        LocalDate.of(2019, 4, 21),
                        LocalDate.of(2021, 4, 4),
                        LocalDate.of(2022, 4, 17),
                        LocalDate.of(2023, 4, 9),
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2025, 4, 20),
                        LocalDate.of(2026, 4, 5));
    }

    @Test
    void holidays_and_weekends_are_no_working_days() {
        assertThat(WorkingDays.after(LocalDate.of(2025, 4, 16), 1)).isEqualTo(LocalDate.of(2025, 4, 22));
        assertThat(WorkingDays.after(LocalDate.of(2026, 1, 9), 1)).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(WorkingDays.isDisputed(LocalDate.of(2026, 12, 20), LocalDate.of(2026, 12, 28)))
                .isTrue();
    }
}
