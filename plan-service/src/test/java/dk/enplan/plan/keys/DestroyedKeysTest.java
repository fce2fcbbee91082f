package dk.enplan.plan.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.wiring.StoreOnItsOwn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A key that was destroyed: nobody has it any more, whatever they remember, and there is never another. */
class DestroyedKeysTest {

    private static final StoreOnItsOwn STORE = new StoreOnItsOwn("destroyed");
    private static final byte[] WORDS = "Jeg vil have et job".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final CitizenId anja = new CitizenId(UUID.randomUUID());
    private final CitizenId bo = new CitizenId(UUID.randomUUID());
    private final JdbcClient jdbc = JdbcClient.create(STORE.database());
    private final TransactionTemplate transaction = new TransactionTemplate(STORE.transactionManager());

    private static CitizenKeys replica() {
        return KeysInTests.on(STORE.database());
    }

    @Test
    void a_replica_that_remembers_it_neither_opens_nor_seals_with_it_from_the_commit_on() {
        var here = replica();
        var sealed = here.toWriteAbout(List.of(anja, bo)).seal(anja, "here", WORDS);
        assertThat(here.of(List.of(anja)).open(anja, "here", sealed)).contains(WORDS);
        replica().destroy(anja, NOW);
        var ring = here.of(List.of(anja, bo));
        assertThat(ring.open(anja, "here", sealed)).isEmpty();
        assertThat(ring.erased(anja)).isTrue();
        assertThat(ring.erased(bo)).isFalse();
        assertThatThrownBy(() -> here.toWriteAbout(List.of(bo, anja))).hasMessageContaining("was erased");
        assertThat(here.toWriteAbout(List.of(bo)).seal(bo, "here", WORDS)).isNotEmpty();
    }

    @Test
    void until_it_is_committed_nothing_is_destroyed() {
        var keys = replica();
        var sealed = keys.toWriteAbout(List.of(anja)).seal(anja, "here", WORDS);
        transaction.executeWithoutResult(status -> {
            keys.destroy(anja, NOW);
            status.setRollbackOnly();
        });
        assertThat(keys.of(List.of(anja)).open(anja, "here", sealed)).contains(WORDS);
    }

    @Test
    void nobody_ever_makes_another_one_nor_changes_that_there_is_none() {
        replica().destroy(anja, NOW);
        assertThatThrownBy(() -> replica().toWriteAbout(List.of(anja))).hasMessageContaining("was erased");
        for (var sql : List.of(
                "delete from citizen_key where citizen_id = ?",
                "update citizen_key set wrapped = 'x'::bytea, wrapped_by = 'first', destroyed_at = null where citizen_id = ?"))
            assertThatThrownBy(() -> jdbc.sql(sql).param(anja.value()).update()).hasMessageContaining("never changed");
        replica().destroy(anja, NOW.plusSeconds(1));
        assertThat(jdbc.sql("select wrapped is null and wrapped_by is null from citizen_key where citizen_id = ?")
                        .param(anja.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoever_would_make_one_at_once_ends_without() throws Exception {
        for (int round = 0; round < 20; round++) {
            var citizen = new CitizenId(UUID.randomUUID());
            var together = new CyclicBarrier(3);
            Callable<Boolean> writing = () -> {
                var keys = replica();
                together.await();
                try {
                    transaction.executeWithoutResult(status -> keys.toWriteAbout(List.of(citizen)));
                    return true;
                } catch (RuntimeException erased) {
                    return false;
                }
            };
            Callable<Boolean> erasing = () -> {
                together.await();
                transaction.executeWithoutResult(status -> replica().destroy(citizen, NOW));
                return true;
            };
            try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : all.invokeAll(List.of(writing, writing, erasing))) done.get();
            }
            assertThat(replica().of(List.of(citizen)).erased(citizen)).isTrue();
        }
    }

    @Test
    void rotation_passes_it_by() {
        replica().toWriteAbout(List.of(bo));
        replica().destroy(anja, NOW);
        var rotated = new Rotation(new JdbcTemplate(STORE.database()), transaction, FileKeys.read(KeysInTests.file()))
                .rotate();
        assertThat(rotated.left()).isZero();
    }

    @Test
    void what_stands_in_the_store_of_the_erased_is_read_as_forgotten_and_of_the_others_as_it_is() {
        STORE.say(2, anja.value(), bo.value());
        replica().destroy(anja, NOW);
        assertThat(STORE.events(anja.value())).containsOnly(new Forgotten()).hasSize(2);
        assertThat(STORE.events(bo.value())).hasSize(2).doesNotContain(new Forgotten());
        assertThatThrownBy(() -> STORE.say(1, anja.value())).hasStackTraceContaining("was erased");
    }
}
