package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 11})
    void shares_add_up_to_the_whole_and_nobody_has_two_more_than_another(int replicas) {
        var shares = IntStream.range(0, replicas)
                .map(place -> Sharing.share(place, replicas))
                .boxed()
                .toList();
        assertThat(shares.stream().mapToInt(it -> it).sum()).isEqualTo(Sharing.PARTS);
        assertThat(shares)
                .allMatch(it -> it == Sharing.PARTS / replicas || it == Math.ceilDiv(Sharing.PARTS, replicas));
    }
}
