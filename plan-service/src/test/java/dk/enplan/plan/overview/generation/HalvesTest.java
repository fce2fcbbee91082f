package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalvesTest {

    private static final List<Integer> ALL = IntStream.range(0, 100).boxed().toList();

    private final List<Integer> written = new ArrayList<>();
    private final List<Integer> failed = new ArrayList<>();
    private int attempts;

    @Test
    void where_none_fails_all_are_written_at_once() {
        write(Set.of());
        assertThat(written).isEqualTo(ALL);
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void the_one_that_fails_is_found_in_few_attempts_and_the_others_are_written_once() {
        write(Set.of(61));
        assertThat(failed).containsExactly(61);
        assertThat(written).doesNotContain(61).hasSize(99).doesNotHaveDuplicates();
        assertThat(attempts).isLessThanOrEqualTo(15);
    }

    @Test
    void those_that_fail_are_all_found() {
        write(Set.of(0, 1, 50, 99));
        assertThat(failed).containsExactly(0, 1, 50, 99);
        assertThat(written).hasSize(96).doesNotHaveDuplicates();
    }

    private void write(Set<Integer> bad) {
        Halves.of(
                ALL,
                those -> {
                    attempts++;
                    if (those.stream().anyMatch(bad::contains))
                        return Optional.of(new IllegalStateException("one of these"));
                    written.addAll(those);
                    return Optional.empty();
                },
                (one, fault) -> failed.add(one));
    }
}
