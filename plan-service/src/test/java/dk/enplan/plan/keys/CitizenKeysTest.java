package dk.enplan.plan.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.wiring.StoreOnItsOwn;
import dk.enplan.testkit.Ground;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A key for each citizen, kept with another that is not in the database. */
class CitizenKeysTest {

    private static final StoreOnItsOwn STORE = new StoreOnItsOwn("keys");
    private static final byte[] WORDS = "Jeg vil have et job".getBytes(StandardCharsets.UTF_8);

    private final CitizenId anja = new CitizenId(UUID.randomUUID());
    private final CitizenId bo = new CitizenId(UUID.randomUUID());
    private final JdbcClient jdbc = JdbcClient.create(STORE.database());
    private final TransactionTemplate transaction = new TransactionTemplate(STORE.transactionManager());

    @TempDir
    Path folder;

    @BeforeEach
    void a_file_of_keys() throws IOException {
        Files.writeString(folder.resolve("keys"), "# ours\n" + KeysInTests.line("first"));
        jdbc.sql("delete from citizen_key").update();
    }

    private CitizenKeys replica() {
        return KeysInTests.on(STORE.database(), file());
    }

    private FileKeys file() {
        return FileKeys.read(folder.resolve("keys").toString());
    }

    @Test
    void what_one_replica_seals_another_opens() {
        var sealed = replica().toWriteAbout(List.of(anja, bo)).seal(anja, "here", WORDS);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("job");
        assertThat(replica().of(List.of(anja)).open(anja, "here", sealed)).contains(WORDS);
    }

    @Test
    void what_was_moved_changed_or_is_anothers_does_not_open() {
        var ring = replica().toWriteAbout(List.of(anja, bo));
        var sealed = ring.seal(anja, "here", WORDS);
        assertThat(ring.open(anja, "there", sealed)).isEmpty();
        assertThat(ring.open(bo, "here", sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(ring.open(anja, "here", sealed)).isEmpty();
        assertThat(ring.open(anja, "here", WORDS)).as("in clear").isEmpty();
        assertThat(ring.open(anja, "here", new byte[0])).isEmpty();
        assertThat(ring.seal(anja, "here", WORDS))
                .as("never twice the same")
                .isNotEqualTo(ring.seal(anja, "here", WORDS));
    }

    /** As deploy/proof reads it, and whoever must without us. */
    @Test
    void what_is_sealed_lies_there_as_adr_33_says() throws GeneralSecurityException, IOException {
        var event = UUID.randomUUID().toString();
        var sealed = SealedEvent.seal(replica().toWriteAbout(List.of(anja)), anja.toString(), 7, event, WORDS);
        var words = Files.readAllLines(folder.resolve("keys")).getLast().split(" ", 2);
        var row = jdbc.sql("select wrapped, wrapped_by from citizen_key where citizen_id = ?")
                .param(anja.value())
                .query((it, i) -> List.of(it.getBytes(1), it.getString(2)))
                .single();
        assertThat(row.getLast()).isEqualTo(words[0]);
        var key = opened(Base64.getDecoder().decode(words[1]), (byte[]) row.getFirst(), 0, "enplan-key " + anja);
        assertThat(sealed[0]).isEqualTo((byte) 1);
        assertThat(opened(key, sealed, 1, "domain_event " + anja + " 7 " + event))
                .isEqualTo(WORDS);
    }

    private static byte[] opened(byte[] key, byte[] sealed, int from, String bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, from, 12));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(sealed, from + 12, sealed.length - from - 12);
    }

    @Test
    void a_key_put_into_another_citizens_place_opens_nothing() {
        replica().toWriteAbout(List.of(anja, bo));
        jdbc.sql(
                        "update citizen_key set wrapped = (select wrapped from citizen_key where citizen_id = ?) where citizen_id = ?")
                .params(anja.value(), bo.value())
                .update();
        assertThatThrownBy(() -> replica().of(List.of(bo))).hasMessageContaining("does not open");
    }

    @Test
    void replicas_that_make_a_key_at_once_end_with_one() throws Exception {
        var citizens = Stream.generate(() -> new CitizenId(UUID.randomUUID()))
                .limit(50)
                .toList();
        var together = new CyclicBarrier(4);
        Callable<List<byte[]>> writing = () -> {
            var keys = replica();
            together.await();
            return Objects.requireNonNull(transaction.execute(status -> {
                var ring = keys.toWriteAbout(citizens);
                return citizens.stream().map(it -> ring.seal(it, "here", WORDS)).toList();
            }));
        };
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var written : replicas.invokeAll(List.of(writing, writing, writing, writing))) {
                var ring = replica().of(citizens);
                for (int i = 0; i < citizens.size(); i++)
                    assertThat(ring.open(citizens.get(i), "here", written.get().get(i)))
                            .contains(WORDS);
            }
        }
    }

    @Test
    void a_key_whose_making_was_rolled_back_is_never_used_again() {
        var keys = replica();
        transaction.executeWithoutResult(status -> {
            keys.toWriteAbout(List.of(anja));
            status.setRollbackOnly();
        });
        var sealed = keys.toWriteAbout(List.of(anja)).seal(anja, "here", WORDS);
        assertThat(replica().of(List.of(anja)).open(anja, "here", sealed)).contains(WORDS);
    }

    @Test
    void rotation_wraps_all_keys_anew_and_goes_on_where_it_was() throws IOException {
        var many = Stream.generate(() -> new CitizenId(UUID.randomUUID()))
                .limit(1_100)
                .toList();
        var sealed = replica().toWriteAbout(many).seal(many.getFirst(), "here", WORDS);
        var old = Files.readString(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys"), KeysInTests.line("second") + old);
        assertThat(replica().of(many).open(many.getFirst(), "here", sealed)).contains(WORDS);

        var rotated = new Rotation(new JdbcTemplate(STORE.database()), transaction, file()).rotate();
        assertThat(rotated).isEqualTo(new Rotation.Rotated("second", 1_100, 0));
        assertThat(new Rotation(new JdbcTemplate(STORE.database()), transaction, file()).rotate())
                .isEqualTo(new Rotation.Rotated("second", 0, 0));

        Files.writeString(
                folder.resolve("keys"), Files.readString(folder.resolve("keys")).replace(old, ""));
        assertThat(replica().of(many).open(many.getFirst(), "here", sealed))
                .as("without the old one")
                .contains(WORDS);
    }

    @Test
    void a_key_that_is_missing_from_the_file_is_told_with_what_to_do() throws IOException {
        replica().toWriteAbout(List.of(anja));
        Files.writeString(folder.resolve("keys"), KeysInTests.line("another"));
        assertThatThrownBy(() -> replica().of(List.of(anja)))
                .hasMessageContaining("key first")
                .hasMessageContaining("put it back");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_what_to_do() throws IOException {
        assertThatThrownBy(() -> FileKeys.read("")).hasMessageContaining("ENPLAN_KEYS is not set");
        var file = folder.resolve("broken");
        assertThatThrownBy(() -> FileKeys.read(file.toString())).hasMessageContaining("mend the path");
        Files.writeString(file, "# nothing\n");
        assertThatThrownBy(() -> FileKeys.read(file.toString()))
                .hasMessageContaining("no key in it")
                .hasMessageContaining("openssl rand");
        Files.writeString(file, "first c2hvcnQ=\n");
        assertThatThrownBy(() -> FileKeys.read(file.toString()))
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("c2hvcnQ");
        Files.writeString(file, KeysInTests.line("first") + KeysInTests.line("first"));
        assertThatThrownBy(() -> FileKeys.read(file.toString())).hasMessageContaining("line 2");
    }

    @Test
    void no_word_of_an_event_lies_in_the_store_and_moved_elsewhere_it_does_not_open() {
        STORE.clear();
        STORE.say(2, anja.value(), bo.value());
        assertThat(jdbc.sql("select count(*) from domain_event where position('said as'::bytea in payload) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(said(anja)).containsExactly("said as number 0", "said as number 1");
        // The other citizen's, and another number's.
        for (var from : List.of(
                "aggregate_identifier <> :citizen and sequence_number = 1",
                "aggregate_identifier = :citizen and sequence_number = 0")) {
            jdbc.sql("update domain_event set payload = (select payload from domain_event where " + from
                            + ") where aggregate_identifier = :citizen and sequence_number = 1")
                    .param("citizen", anja.toString())
                    .update();
            assertThatThrownBy(() -> said(anja)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void a_database_with_events_in_clear_is_not_gone_on_with() {
        var before = Ground.shared().database("keys_before").dataSource();
        StoreOnItsOwn.migrate(before, "2026.11.22.0700");
        JdbcClient.create(before).sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload,
                                                  time_stamp, previous_hash, hash)
                        values ('e', 'c', 0, 'Plan', 'fact-recorded', '{}', '2026-01-01T00:00:00Z', '', '')""").update();
        assertThatThrownBy(() -> StoreOnItsOwn.migrate(before, "latest"))
                .hasMessageContaining("Begin with an empty database");
    }

    private static List<String> said(CitizenId citizen) {
        var said = new ArrayList<String>();
        STORE.events(citizen.value()).forEach(event -> said.add(((PlanEvent.RulesChanged) event).version()));
        return said;
    }
}
