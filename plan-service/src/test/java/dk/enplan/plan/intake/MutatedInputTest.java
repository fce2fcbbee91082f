package dk.enplan.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Mutations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What lies on a topic and was written by nobody who means well. */
class MutatedInputTest extends IntakeTrial {

    private static final long SEED = 20261122;
    private static final int BATCHES = 20;
    private static final int OF_EACH = 20;

    private final Random random = new Random(SEED);

    @Autowired
    MutatedInputTest(ApplicationContext service) {
        super(service);
    }

    @Test
    void it_is_recorded_or_set_aside_breaks_nothing_and_holds_nobody_up() {
        for (int batch = 0; batch < BATCHES; batch++) take();
    }

    private void take() {
        record Sent(UUID about, String place) {}
        var sent = new ArrayList<Sent>();
        var arrivals = new ArrayList<Arrival>();
        for (int number = 0; number < OF_EACH; number++) {
            var about = UUID.randomUUID();
            var place = "enplan.events.family-0@" + UUID.randomUUID();
            sent.add(new Sent(about, place));
            var message = Mutations.bytes(json(about, UUID.randomUUID()), random);
            arrivals.add(new Arrival("family", about.toString(), message, place));
            arrivals.add(arrival(about));
        }
        intake(plans).take(arrivals);
        for (var it : sent) {
            var aside = aside(it.place());
            assertThat(aside).as("with seed %d", SEED).doesNotContain("failed");
            assertThat(recorded(it.about())).hasSize(aside.isEmpty() ? 2 : 1);
        }
    }

    private List<String> aside(String place) {
        return jdbc.sql("select code from set_aside where came_from = ?")
                .param(place)
                .query(String.class)
                .list();
    }
}
