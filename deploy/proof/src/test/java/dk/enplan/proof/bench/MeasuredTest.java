package dk.enplan.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.proof.bench.Measured.Limit;
import dk.enplan.proof.bench.Rounds.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static Measured figure(double ratio, Limit limit) {
        return new Measured("a figure", "", "", ratio, limit);
    }

    @Test
    void what_must_be_large_is_judged_by_its_least() {
        assertThat(figure(10, new Limit.AtLeast(10)).holds()).isTrue();
        assertThat(figure(9.99, new Limit.AtLeast(10)).holds()).isFalse();
        assertThat(figure(4.9, new Limit.AtLeast(10)).halved(10)).isTrue();
        assertThat(figure(5.1, new Limit.AtLeast(10)).halved(10)).isFalse();
    }

    @Test
    void what_must_be_small_is_judged_by_its_most() {
        assertThat(figure(4, new Limit.AtMost(4)).holds()).isTrue();
        assertThat(figure(4.01, new Limit.AtMost(4)).holds()).isFalse();
        assertThat(figure(4.1, new Limit.AtMost(4)).halved(2)).isTrue();
        assertThat(figure(3.9, new Limit.AtMost(4)).halved(2)).isFalse();
    }

    @Test
    void what_could_not_be_measured_does_not_hold() {
        assertThat(figure(Double.NaN, new Limit.AtLeast(10)).holds()).isFalse();
        assertThat(figure(Double.NaN, new Limit.AtMost(4)).holds()).isFalse();
    }

    @Test
    void of_several_pairs_the_ratio_in_the_middle_counts() {
        var pairs = List.of(new Pair<>(10.0, 1.0), new Pair<>(9.0, 3.0), new Pair<>(100.0, 1.0));
        assertThat(Rounds.ratio(pairs)).isEqualTo(10);
        assertThat(Rounds.ratio(pairs.subList(0, 2))).isEqualTo(6.5);
    }
}
