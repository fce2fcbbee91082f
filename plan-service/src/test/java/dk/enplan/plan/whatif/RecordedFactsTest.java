package dk.enplan.plan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.keys.KeysInTests;
import dk.enplan.plan.wiring.StoreOnItsOwn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that was ever told, read for a what-if over all plans. */
class RecordedFactsTest {

    private static final StoreOnItsOwn STORE = new StoreOnItsOwn("recorded");

    private final JdbcTemplate jdbc = new JdbcTemplate(STORE.database());
    private final UUID anja = UUID.randomUUID();
    private final UUID bo = UUID.randomUUID();

    @BeforeEach
    void two_plans() {
        STORE.clear();
        STORE.say(2, anja, bo);
        jdbc.update("update domain_event set payload_type = 'fact-recorded'");
    }

    @Test
    void who_was_erased_is_passed_by_and_the_others_are_heard() {
        assertThat(heard()).containsExactlyInAnyOrder(new CitizenId(anja), new CitizenId(bo));
        KeysInTests.on(STORE.database()).destroy(new CitizenId(anja), Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(heard()).containsExactly(new CitizenId(bo));
    }

    @Test
    void what_does_not_open_though_nobody_was_erased_stops_it() {
        jdbc.update(
                "update domain_event set payload = payload || ' '::bytea where aggregate_identifier = ?",
                bo.toString());
        assertThatThrownBy(this::heard).hasStackTraceContaining("does not open");
    }

    private List<CitizenId> heard() {
        var citizens = new ArrayList<CitizenId>();
        new RecordedFacts(jdbc, KeysInTests.on(STORE.database())).read(() -> (citizen, told) -> {
            synchronized (citizens) {
                citizens.add(citizen);
            }
        });
        return citizens;
    }
}
