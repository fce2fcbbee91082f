package dk.enplan.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Every event of a citizen holds on to the one before it, whoever writes. */
class ChainTest extends AuditTrial {

    @Test
    void each_event_holds_on_to_the_one_before_within_a_batch_and_from_batch_to_batch() {
        STORE.say(3, anja, bo);
        STORE.say(2, bo);
        STORE.transactions().within(() -> {
            STORE.publish(1, anja);
            STORE.publish(1, bo);
        });
        assertThat(found()).isEmpty();
        assertThat(new Replica().verify()).returns(2L, it -> it.citizens()).returns(10L, it -> it.events());
        assertThat(loose()).isZero();
    }

    @Test
    void the_database_reckons_the_same_hash_as_the_service() {
        STORE.say(3, anja);
        assertThat(unlike()).isZero();
        tamper("update domain_event set payload_revision = null, meta_data = null where sequence_number = 1");
        var link = jdbc.sql("select " + Link.COLUMNS + " from domain_event where sequence_number = 1")
                .query((row, i) -> Link.read(row))
                .single();
        assertThat(link.isWhole()).isFalse();
        chainAnew(anja);
        assertThat(found()).as("with fields that are not there").isEmpty();
    }

    @Test
    void of_two_who_write_the_same_number_the_second_is_refused_and_the_chain_holds() throws Exception {
        STORE.say(1, anja);
        for (int number = 1; number <= 10; number++) {
            long contended = number;
            try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Boolean> saying = () -> {
                    try {
                        STORE.sayAs(anja, contended);
                        return true;
                    } catch (ConcurrencyException second) {
                        return false;
                    }
                };
                var said = replicas.invokeAll(List.of(saying, saying, saying)).stream()
                        .filter(it -> it.resultNow())
                        .count();
                assertThat(said).isEqualTo(1);
            }
        }
        assertThat(new Replica().verify().events()).isEqualTo(11);
        assertThat(found()).isEmpty();
    }

    @Test
    void whoever_writes_after_an_event_that_was_taken_away_is_refused() {
        STORE.say(3, anja);
        tamper("delete from domain_event where sequence_number = 2");
        assertThatThrownBy(() -> STORE.sayAs(anja, 3)).hasMessageContaining("history is broken");
    }

    @Test
    void nothing_can_be_shifted_from_one_field_into_another() {
        var one = new Hashing("trial").with("ab").with("c").done();
        assertThat(new Hashing("trial").with("a").with("bc").done()).isNotEqualTo(one);
        assertThat(new Hashing("trial").with("abc").with("").done()).isNotEqualTo(one);
        assertThat(new Hashing("trial").with("").done())
                .isNotEqualTo(new Hashing("trial").with((String) null).done());
    }

    @Test
    void a_long_history_is_walked_in_small_steps() {
        IntStream.range(0, 10).forEach(batch -> STORE.say(300, anja, bo));
        anchor();
        var result = new Replica().verify();
        assertThat(result.events()).isEqualTo(6_000);
        assertThat(result.notYetAnchored()).isZero();
        assertThat(told(result)).isEmpty();
    }

    private long loose() {
        return jdbc.sql("""
                        select count(*) from domain_event event left join domain_event before
                            on before.aggregate_identifier = event.aggregate_identifier
                           and before.sequence_number = event.sequence_number - 1
                         where event.previous_hash <> coalesce(before.hash, '')
                        """).query(Long.class).single();
    }

    private long unlike() {
        return jdbc.sql("""
                        select count(*) from domain_event
                         where hash <> event_hash(previous_hash, event_identifier, aggregate_identifier, sequence_number, type,
                                 payload_type, payload_revision, time_stamp, meta_data, sha256(payload))
                        """).query(Long.class).single();
    }
}
