package dk.enplan.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.AuditKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody does to the history in SQL: what of it is found, and by what. */
class TamperingTest extends AuditTrial {

    /** A place that was handed out to a transaction that came to nothing. */
    private static final long NEVER_USED = 15;

    private static final String WHOSE = " where aggregate_identifier = ? and sequence_number = ?";

    /** Anchored: five of Anja (places 1-5), five of Bo (6-10). Anchored apart: two more of each (11-14). Not yet: one of each (16, 17). */
    @BeforeEach
    void a_history() {
        STORE.say(5, anja, bo);
        anchor();
        STORE.say(2, anja, bo);
        jdbc.sql("select nextval('domain_event_global_index')")
                .query(Long.class)
                .single();
        anchor();
        STORE.say(1, anja, bo);
    }

    @Test
    void untouched_it_is_found_untouched() {
        var result = new Replica().verify();
        assertThat(told(result)).isEmpty();
        assertThat(result.citizens()).isEqualTo(2);
        assertThat(result.events()).isEqualTo(16);
        assertThat(result.anchors()).isEqualTo(2);
        assertThat(result.notYetAnchored()).isEqualTo(2);
    }

    @Test
    void a_changed_payload_is_found_by_the_chain() {
        tamper("update domain_event set payload = payload || ' '::bytea" + WHOSE, anja.toString(), 3);
        assertThat(found()).containsExactly("changed by chain 1/3");
        assertThat(new Replica().verify().findings().listed().getFirst().globalIndex())
                .isEqualTo(placeOf(anja, 3));
    }

    @Test
    void a_changed_time_meta_data_type_or_id_is_found_by_the_chain() {
        tamper("update domain_event set time_stamp = '2020-01-01T00:00:00Z'" + WHOSE, anja.toString(), 0);
        tamper("update domain_event set meta_data = '{\"a\":1}'" + WHOSE, anja.toString(), 2);
        tamper("update domain_event set payload_type = 'flag-cleared'" + WHOSE, anja.toString(), 3);
        tamper("update domain_event set payload_revision = null" + WHOSE, anja.toString(), 5);
        tamper("update domain_event set event_identifier = 'another'" + WHOSE, bo.toString(), 1);
        tamper("update domain_event set type = 'Other'" + WHOSE, bo.toString(), 7);
        assertThat(found())
                .containsExactly(
                        "changed by chain 1/0",
                        "changed by chain 1/2",
                        "changed by chain 1/3",
                        "changed by chain 1/5",
                        "changed by chain 2/1",
                        "changed by chain 2/7");
    }

    @Test
    void one_removed_in_the_middle_is_found_by_the_chain_and_by_its_anchor() {
        tamper("delete from domain_event" + WHOSE, bo.toString(), 2);
        assertThat(found()).containsExactly("removed by chain 2/2", "removed by anchors #1");
    }

    @Test
    void the_first_ones_removed_are_found_and_all_of_them_counted() {
        tamper("delete from domain_event where aggregate_identifier = ? and sequence_number < 3", bo.toString());
        var result = new Replica().verify();
        assertThat(told(result)).containsExactly("removed by chain 2/0", "removed by anchors #1");
        assertThat(result.findings().counted()).containsEntry(Finding.Kind.REMOVED, 6L);
    }

    @Test
    void the_last_ones_removed_are_found_by_the_anchor_and_those_not_yet_anchored_by_nothing() {
        tamper("delete from domain_event" + WHOSE, anja.toString(), 7);
        assertThat(found()).as("not yet anchored").isEmpty();
        tamper("delete from domain_event" + WHOSE, anja.toString(), 6);
        tamper("delete from domain_event" + WHOSE, anja.toString(), 5);
        assertThat(found()).containsExactly("removed by anchors #2");
    }

    @Test
    void the_last_ones_removed_are_found_by_the_views_as_well_anchored_or_not() {
        tamper("create table serving.plan (citizen_id uuid, position bigint)");
        try {
            tamper("insert into serving.plan values (?, 7), (?, 7)", anja, bo);
            assertThat(found()).isEmpty();
            tamper("delete from domain_event where aggregate_identifier = ? and sequence_number >= 6", anja.toString());
            assertThat(found()).containsExactly("removed by views 1/6", "removed by anchors #2");
            assertThat(told(new Replica().verify(anja)))
                    .containsExactly("removed by views 1/6", "removed by anchors #2");
            assertThat(told(new Replica().verify(bo))).containsExactly("removed by anchors #2");
        } finally {
            tamper("drop table serving.plan");
        }
    }

    @Test
    void a_citizen_who_was_removed_altogether_is_found_by_the_anchors() {
        tamper("delete from domain_event where aggregate_identifier = ?", anja.toString());
        assertThat(found()).containsExactly("removed by anchors #1", "removed by anchors #2");
    }

    @Test
    void one_inserted_with_a_well_made_hash_below_an_anchor_is_found_by_the_anchor() {
        insertAfterTheLast(anja, NEVER_USED);
        assertThat(found()).containsExactly("reordered by chain 1/8", "inserted by anchors #2");
        tamper(
                "update domain_event set aggregate_identifier = ?, sequence_number = 0 where global_index = ?",
                "3",
                NEVER_USED);
        tamper("update domain_event set previous_hash = '' where global_index = ?", NEVER_USED);
        chainAnew("3");
        assertThat(found()).as("of somebody who has no other").containsExactly("inserted by anchors #2");
        tamper("update domain_event set global_index = -7 where global_index = ?", NEVER_USED);
        assertThat(found()).as("before the first").containsExactly("inserted by anchors #1");
    }

    @Test
    void one_inserted_in_the_middle_with_all_after_it_moved_on_is_found_by_chain_and_anchors() {
        tamper(
                "update domain_event set sequence_number = -sequence_number where aggregate_identifier = ? and sequence_number >= 3",
                anja.toString());
        insertAfterTheLast(anja, -5);
        tamper(
                "update domain_event set sequence_number = 1 - sequence_number where aggregate_identifier = ? and sequence_number < 0",
                anja.toString());
        assertThat(found()).contains("reordered by chain 1/4", "reordered by chain 1/8", "inserted by anchors #1");
    }

    @Test
    void swapped_numbers_are_found_by_the_chain() {
        swap("sequence_number", "aggregate_identifier = '" + anja + "' and sequence_number", 1, 3);
        assertThat(found()).containsExactly("reordered by chain 1/1", "reordered by chain 1/3");
        swap("sequence_number", "aggregate_identifier = '" + bo + "' and sequence_number", 4, 5);
        assertThat(found())
                .containsExactly(
                        "reordered by chain 1/1",
                        "reordered by chain 1/3",
                        "reordered by chain 2/4",
                        "reordered by chain 2/5");
    }

    @Test
    void swapped_places_of_two_citizens_are_found_by_the_anchor() {
        swap("global_index", "global_index", placeOf(anja, 4), placeOf(bo, 0));
        assertThat(found()).containsExactly("reordered by anchors #1");
    }

    @Test
    void swapped_places_below_different_anchors_are_found_as_such() {
        swap("global_index", "global_index", placeOf(anja, 4), placeOf(bo, 5));
        assertThat(found())
                .containsExactly(
                        "reordered by chain 1/5",
                        "reordered by chain 2/5",
                        "reordered by anchors #1",
                        "reordered by anchors #2");
    }

    @Test
    void swapped_places_of_one_citizen_are_found_by_the_chain_as_well() {
        swap("global_index", "global_index", placeOf(anja, 6), placeOf(anja, 7));
        assertThat(found()).containsExactly("reordered by chain 1/7", "changed by anchors #2");
    }

    @Test
    void a_change_with_hashes_made_anew_is_found_by_the_anchors() {
        tamper("update domain_event set payload = payload || ' '::bytea" + WHOSE, anja.toString(), 3);
        chainAnew(anja);
        assertThat(found()).containsExactly("changed by anchors #1", "changed by anchors #2");
    }

    @Test
    void a_change_with_only_its_own_hash_made_anew_is_found_by_the_chain_and_the_anchor() {
        tamper("update domain_event set payload = payload || ' '::bytea" + WHOSE, anja.toString(), 3);
        tamper("""
                update domain_event
                   set hash = event_hash(previous_hash, event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                payload_revision, time_stamp, meta_data, sha256(payload))""" + WHOSE, anja.toString(), 3);
        assertThat(found()).containsExactly("changed by chain 1/3", "changed by anchors #1");
    }

    @Test
    void the_last_anchor_removed_is_found_by_whoever_has_seen_it_and_by_the_head_that_was_kept() {
        var kept = new Replica().anchors.last().orElseThrow();
        var remembers = new Replica();
        remembers.anchors.saw(kept);
        tamper("delete from anchor where number = 2");
        assertThat(found()).as("inside the database alone").isEmpty();
        assertThat(told(remembers.verify())).containsExactly("anchor-removed by memory #2");
        assertThat(told(new Replica().verify(kept.head()))).containsExactly("anchor-removed by head #2");
    }

    @Test
    void the_last_anchor_removed_with_its_events_is_found_by_the_head_also_when_another_was_made() {
        var kept = new Replica().anchors.last().orElseThrow().head();
        assertThat(told(new Replica().verify(kept))).isEmpty();
        tamper("delete from anchor where number = 2");
        tamper("delete from domain_event where global_index > 10");
        assertThat(found()).as("inside the database alone").isEmpty();
        assertThat(told(new Replica().verify(kept))).containsExactly("anchor-removed by head #2");
        STORE.say(1, anja);
        anchor();
        assertThat(found()).as("inside the database alone").isEmpty();
        assertThat(told(new Replica().verify(kept))).containsExactly("anchor-changed by head #2");
    }

    @Test
    void an_anchor_removed_before_others_is_found_by_the_anchors() {
        STORE.say(1, anja, bo);
        anchor();
        tamper("delete from anchor where number = 2");
        assertThat(found()).containsExactly("anchor-removed by anchors #2");
        tamper("delete from anchor where number = 1");
        assertThat(found()).containsExactly("anchor-removed by anchors #1");
        assertThat(new Replica().verify().findings().counted()).containsEntry(Finding.Kind.ANCHOR_REMOVED, 2L);
    }

    @Test
    void a_changed_anchor_is_found_by_its_hash_and_made_anew_by_its_signature() {
        tamper("update anchor set events = events - 1, up_to_index = up_to_index - 1 where number = 1");
        assertThat(found()).containsExactly("anchor-changed by anchors #1");
        var changed = jdbc.sql("select * from anchor where number = 1")
                .query(Anchors.ANCHOR)
                .single();
        var anew = Anchor.made(
                1, changed.previousHash(), changed.after(), changed.upTo(), changed.sum(), changed.madeAt(), keys());
        tamper("update anchor set hash = ? where number = 1", anew.hash());
        assertThat(found()).containsExactly("signature by signature #1");
        tamper("update anchor set signature = ? where number = 1", anew.signature());
        assertThat(found())
                .as("by somebody who has the key: the next was made after another")
                .contains("anchor-changed by anchors #1");
    }

    @Test
    void an_anchor_signed_by_a_key_that_was_never_ours_is_found() throws IOException {
        var stranger = folder.resolve("stranger.pem");
        Files.writeString(stranger, AuditKeys.pem(AuditKeys.pair()));
        tamper("delete from anchor where number = 2");
        var theirs = new Replica(AnchorKeys.read(stranger.toString(), ""));
        theirs.anchoring.look();
        assertThat(found()).containsExactly("signature by signature #2");
    }

    @Test
    void for_one_citizen_only_theirs_is_looked_at_with_the_anchors_that_hold_it() {
        tamper("update domain_event set payload = payload || ' '::bytea" + WHOSE, bo.toString(), 6);
        chainAnew(bo);
        tamper("update domain_event set payload = payload || ' '::bytea" + WHOSE, anja.toString(), 0);
        var result = new Replica().verify(bo);
        assertThat(told(result)).containsExactly("changed by anchors #2");
        assertThat(result).returns(8L, it -> it.events()).returns(2L, it -> it.anchors());
        assertThat(result.notYetAnchored()).isEqualTo(1);
        assertThat(told(new Replica().verify(anja))).containsExactly("changed by chain 1/0", "changed by anchors #2");
    }

    @Test
    void all_findings_are_counted_and_a_hundred_listed() {
        STORE.say(150, anja);
        tamper(
                "update domain_event set time_stamp = '2020-01-01T00:00:00Z' where aggregate_identifier = ?",
                anja.toString());
        var findings = new Replica().verify().findings();
        assertThat(findings.listed()).hasSize(100);
        assertThat(findings.counted()).containsEntry(Finding.Kind.CHANGED, 158L);
    }

    /** Under the next number of the citizen, with all hashes as they should be, at that place. */
    private void insertAfterTheLast(UUID citizen, long place) {
        tamper("""
                insert into domain_event (global_index, event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                          payload_revision, payload, meta_data, time_stamp, previous_hash, hash)
                select ?, 'inserted', aggregate_identifier, sequence_number + 1, type, payload_type, payload_revision, payload, meta_data,
                       time_stamp, hash,
                       event_hash(hash, 'inserted', aggregate_identifier, sequence_number + 1, type, payload_type, payload_revision,
                                  time_stamp, meta_data, sha256(payload))
                  from domain_event where aggregate_identifier = ? order by sequence_number desc limit 1
                """, place, citizen.toString());
    }

    private void swap(String column, String where, long one, long other) {
        tamper("update domain_event set " + column + " = -1000 where " + where + " = " + one);
        tamper("update domain_event set " + column + " = " + one + " where " + where + " = " + other);
        tamper("update domain_event set " + column + " = " + other + " where " + where + " = -1000");
    }
}
