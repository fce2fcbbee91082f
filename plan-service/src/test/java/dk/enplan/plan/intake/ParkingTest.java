package dk.enplan.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One batch of many citizens, some of whose plans break in the middle of it. */
class ParkingTest extends IntakeTrial {

    private static final int CITIZENS = 15;
    private static final int ROUNDS = 3;

    private final List<UUID> citizens =
            Stream.generate(UUID::randomUUID).limit(CITIZENS).toList();
    /** Round by round, so that everybody's events lie between everybody else's. */
    private final List<Arrival> batch = IntStream.range(0, ROUNDS)
            .boxed()
            .flatMap(round -> citizens.stream().map(IntakeTrial::arrival))
            .toList();

    @Autowired
    ParkingTest(ApplicationContext service) {
        super(service);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, CITIZENS / 2, CITIZENS - 1})
    void whoever_breaks_first_in_the_middle_or_last_is_parked_and_nobody_else(int place) {
        intake(breakingOn(of(place))).take(batch);
        allButThese(place);
        assertThat(recorded(citizens.get(place))).isEmpty();
        assertThat(parked(citizens.get(place))).containsExactly("failed", "behind", "behind");
    }

    @Test
    void several_that_break_at_once_are_each_parked() {
        var poison = new ArrayList<UUID>();
        for (int place : List.of(0, 1, 7, 14)) poison.addAll(of(place));
        intake(breakingOn(poison)).take(batch);
        allButThese(0, 1, 7, 14);
        for (int place : List.of(0, 1, 7, 14))
            assertThat(parked(citizens.get(place))).containsExactly("failed", "behind", "behind");
    }

    @Test
    void what_came_before_the_one_that_breaks_is_in_the_plan() {
        var poison = of(3).get(1);
        intake(breakingOn(List.of(poison))).take(batch);
        allButThese(3);
        assertThat(recorded(citizens.get(3))).containsExactly(of(3).getFirst());
        assertThat(parked(citizens.get(3))).containsExactly("failed", "behind");
    }

    @Test
    void what_breaks_is_named_by_its_kind_and_place_and_never_by_its_message() {
        intake(after(citizen -> {
                    throw new IllegalStateException("Anja lives at Nygade 4");
                }))
                .take(List.of(arrival(citizens.getFirst())));
        var listed = setAside.list(
                        Aside.Question.of(Aside.State.PARKED, java.util.Optional.of(citizens.getFirst()), 0, 10))
                .getFirst();
        assertThat(listed.fault()).startsWith("java.lang.IllegalStateException at dk.enplan.plan.intake.ParkingTest");
        assertThat(listed.toString()).doesNotContain("Nygade");
        assertThat(listed.tries()).isEqualTo(1);
    }

    @Test
    void a_batch_that_comes_again_after_it_was_parked_changes_nothing() {
        var broken = breakingOn(of(3));
        intake(broken).take(batch);
        intake(broken).take(batch);
        allButThese(3);
        assertThat(parked(citizens.get(3))).containsExactly("failed", "behind", "behind");
    }

    private void allButThese(Integer... places) {
        for (int place = 0; place < CITIZENS; place++) {
            if (List.of(places).contains(place)) continue;
            assertThat(recorded(citizens.get(place))).containsExactlyElementsOf(of(place));
            assertThat(parked(citizens.get(place))).isEmpty();
        }
    }

    private List<UUID> of(int place) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> idOf(batch.get(round * CITIZENS + place)))
                .toList();
    }
}
