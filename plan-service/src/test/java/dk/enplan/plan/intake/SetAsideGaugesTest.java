package dk.enplan.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is looked at every few seconds costs the same, however much has piled up. */
class SetAsideGaugesTest extends IntakeTrial {

    private static final int MANY = 40_000;
    private static final int AT_MOST = 10_000;

    private final UUID citizen = UUID.randomUUID();

    @Autowired
    SetAsideGaugesTest(ApplicationContext service) {
        super(service);
    }

    @AfterEach
    void nothing_stays_for_the_tests_that_follow() {
        jdbc.sql("delete from set_aside where citizen_id = ?").param(citizen).update();
    }

    @Test
    void what_was_refused_long_ago_is_not_counted_and_not_read() {
        var lately = Instant.now().minus(Duration.ofHours(1));
        var before = setAside.countSince(lately, "refused", AT_MOST);
        refused(MANY, Instant.now().minus(Duration.ofDays(2)));
        refused(3, Instant.now());
        jdbc.sql("analyze set_aside").update();
        var read = transactions.within(() -> {
            var begun = rowsRead();
            assertThat(setAside.countSince(lately, "refused", AT_MOST)).isEqualTo(before + 3);
            return rowsRead() - begun;
        });
        assertThat(read).isLessThanOrEqualTo(before + 3);
    }

    @Test
    void on_the_worst_of_days_it_is_said_that_it_is_the_worst_of_days() {
        refused(AT_MOST + 1_000, Instant.now());
        assertThat(setAside.countSince(Instant.now().minus(Duration.ofHours(1)), "refused", AT_MOST))
                .isEqualTo(AT_MOST);
        assertThat(setAside.count("refused", AT_MOST)).isEqualTo(AT_MOST);
    }

    private void refused(int many, Instant cameAt) {
        jdbc.sql("""
                        insert into set_aside (citizen_id, sector, state, code, reason, message, came_from, came_at)
                        select ?, 'family', 'refused', 'invalid-event', 'is required', '', gen_random_uuid()::text, ?
                          from generate_series(1, ?)
                        """).params(citizen, cameAt.atOffset(ZoneOffset.UTC), many).update();
    }

    /** In this transaction, as the database counts them. */
    private long rowsRead() {
        return jdbc.sql(
                        "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'set_aside'")
                .query(Long.class)
                .single();
    }
}
