package dk.enplan.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of somebody who was erased: nobody can read it, and it is still known whether it is as it was written. */
class ErasedHistoryTest extends AuditTrial {

    /** Three anchored and two not, of two citizens; then one of them is erased. */
    @BeforeEach
    void one_of_two_is_erased() {
        STORE.say(3, anja, bo);
        anchor();
        STORE.say(2, anja, bo);
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into erasure (erasure_id, number, citizen_id, at, asked_by, asked_at, reason, counts) values (?, 1, ?, now(), 'dorte', now(), 'asked for', '{}')")
                .params(id, anja)
                .update();
        jdbc.sql("""
                        insert into erasure_of (citizen_id, erasure_id, last_sequence, last_hash)
                        select aggregate_identifier::uuid, ?, sequence_number, hash from domain_event
                         where aggregate_identifier = ? and sequence_number = 4
                        """).params(id, anja.toString()).update();
    }

    @Test
    void untouched_it_is_found_untouched() {
        assertThat(found()).isEmpty();
        assertThat(told(new Replica().verify(anja))).isEmpty();
    }

    @Test
    void a_changed_payload_is_found_though_nobody_can_open_it() {
        tamper(
                "update domain_event set payload = payload || ' '::bytea where aggregate_identifier = ? and sequence_number = 1",
                anja.toString());
        assertThat(found()).containsExactly("changed by chain 1/1");
    }

    @Test
    void the_last_ones_removed_are_found_without_any_view_that_would_miss_them() {
        tamper("delete from domain_event where aggregate_identifier = ? and sequence_number >= 3", anja.toString());
        assertThat(found()).containsExactly("removed by erasure 1/3");
        assertThat(told(new Replica().verify(anja))).containsExactly("removed by erasure 1/3");
        assertThat(told(new Replica().verify(bo))).isEmpty();
    }

    @Test
    void all_of_them_removed_are_found() {
        tamper("delete from domain_event where aggregate_identifier = ?", anja.toString());
        assertThat(found()).contains("removed by erasure 1/0");
    }

    @Test
    void one_that_stands_behind_the_end_is_found() {
        STORE.say(1, anja);
        assertThat(found()).containsExactly("inserted by erasure 1/5");
    }

    @Test
    void the_last_one_changed_with_its_hash_made_anew_is_found() {
        tamper(
                "update domain_event set payload = payload || ' '::bytea where aggregate_identifier = ? and sequence_number = 4",
                anja.toString());
        chainAnew(anja);
        assertThat(found()).containsExactly("changed by erasure 1/4");
    }
}
