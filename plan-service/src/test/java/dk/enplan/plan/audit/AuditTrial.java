package dk.enplan.plan.audit;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.AuditKeys;
import dk.enplan.plan.wiring.StoreOnItsOwn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A history of its own, what anchors it and what looks at it: a test may do to it what it likes. */
abstract class AuditTrial {

    static final StoreOnItsOwn STORE = new StoreOnItsOwn("audit");

    final UUID anja = UUID.fromString("11111111-1111-4111-8111-111111111111");
    final UUID bo = UUID.fromString("22222222-2222-4222-8222-222222222222");
    final JdbcClient jdbc = JdbcClient.create(STORE.database());

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-06-01T08:00:00Z");

    @BeforeEach
    void nothing_was_said_yet() throws IOException {
        STORE.clear();
        Files.writeString(folder.resolve("key.pem"), AuditKeys.pem(AuditKeys.pair()));
    }

    final AnchorKeys keys() {
        return AnchorKeys.read(folder.resolve("key.pem").toString(), "");
    }

    /** One replica. */
    final class Replica {
        final Anchors anchors = new Anchors(AuditRoom.bitByBit(STORE.database()));
        final AnchorKeys keys;
        final Anchoring anchoring;
        final Verification verification;

        Replica() {
            this(keys());
        }

        Replica(AnchorKeys keys) {
            this.keys = keys;
            var rows = AuditRoom.bitByBit(STORE.database());
            this.anchoring = new Anchoring(
                    rows,
                    anchors,
                    new Writing(rows),
                    keys,
                    new TransactionTemplate(STORE.transactionManager()),
                    Duration.ofMinutes(1),
                    Clock.fixed(now, java.time.ZoneOffset.UTC));
            this.verification = new Verification(rows, AuditRoom.snapshot(STORE.transactionManager()), anchors, keys);
        }

        Verification.Result verify() {
            return verification.of(Optional.empty(), Optional.empty());
        }

        Verification.Result verify(UUID citizen) {
            return verification.of(Optional.of(new CitizenId(citizen)), Optional.empty());
        }

        Verification.Result verify(Anchor.Head kept) {
            return verification.of(Optional.empty(), Optional.of(kept));
        }
    }

    /** A minute later one that has just started makes an anchor. */
    final Anchor anchor() {
        now = now.plusSeconds(60);
        var replica = new Replica();
        replica.anchoring.look();
        return replica.anchors.last().orElseThrow();
    }

    /** Found by one that remembers nothing, unless a test says otherwise: what it is, by what, whose, which. */
    final List<String> found() {
        return told(new Replica().verify());
    }

    static List<String> told(Verification.Result result) {
        return result.findings().listed().stream()
                .map(it -> it.kind().wireName() + " by " + it.by().wireName()
                        + (it.citizenId() == null
                                ? ""
                                : " " + Objects.requireNonNull(it.citizenId()).charAt(0))
                        + (it.sequence() == null ? "" : "/" + it.sequence())
                        + (it.anchor() == null ? "" : " #" + it.anchor()))
                .toList();
    }

    final int tamper(String sql, Object... values) {
        return jdbc.sql(sql).params(values).update();
    }

    final long placeOf(UUID citizen, long sequence) {
        return jdbc.sql("select global_index from domain_event where aggregate_identifier = ? and sequence_number = ?")
                .params(citizen.toString(), sequence)
                .query(Long.class)
                .single();
    }

    /** As somebody would who knows how it is done. */
    final void chainAnew(UUID citizen) {
        chainAnew(citizen.toString());
    }

    final void chainAnew(String citizen) {
        jdbc.sql("""
                        with recursive anew as (
                          select event.*, event_hash(''::bytea, event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                   payload_revision, time_stamp, meta_data, sha256(payload)) as new_hash, ''::bytea as new_previous
                            from domain_event event where aggregate_identifier = :citizen and sequence_number = 0
                          union all
                          select event.*, event_hash(anew.new_hash, event.event_identifier, event.aggregate_identifier,
                                   event.sequence_number, event.type, event.payload_type, event.payload_revision, event.time_stamp,
                                   event.meta_data, sha256(event.payload)), anew.new_hash
                            from anew join domain_event event on event.aggregate_identifier = anew.aggregate_identifier
                                  and event.sequence_number = anew.sequence_number + 1)
                        update domain_event set previous_hash = anew.new_previous, hash = anew.new_hash
                          from anew where anew.global_index = domain_event.global_index
                        """).param("citizen", citizen).update();
    }
}
