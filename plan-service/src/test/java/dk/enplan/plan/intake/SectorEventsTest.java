package dk.enplan.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectorEventsTest {

    @Test
    void a_batch_of_ordinary_events_is_taken_in_one_piece() {
        assertThat(sizes(1, 2, 3)).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void large_events_are_taken_in_pieces_and_in_their_order() {
        assertThat(sizes(4, 5, 2, 9, 1)).containsExactly(List.of(4, 5), List.of(2), List.of(9, 1));
    }

    @Test
    void one_that_is_larger_than_a_piece_is_a_piece_of_its_own() {
        assertThat(sizes(30, 1, 30)).containsExactly(List.of(30), List.of(1), List.of(30));
    }

    @Test
    void of_nothing_there_is_no_piece() {
        assertThat(sizes()).isEmpty();
    }

    /** In pieces of ten bytes. */
    private static List<List<Integer>> sizes(int... sizes) {
        var arrivals = IntStream.of(sizes)
                .mapToObj(size -> new Arrival("school", "key", new byte[size], "somewhere"))
                .toList();
        return SectorEvents.inPieces(arrivals, 10).stream()
                .map(piece -> piece.stream().map(it -> it.message().length).toList())
                .toList();
    }
}
