package dk.enplan.plan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Text;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.identity.Register.Outcome;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.KeysInTests;
import dk.enplan.plan.model.Transactions;
import dk.enplan.plan.wiring.StoreOnItsOwn;
import dk.enplan.testkit.Nobody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class RegisterTest {

    private static final StoreOnItsOwn STORE = new StoreOnItsOwn("identity");

    @TempDir
    static Path folder;

    private final JdbcTemplate jdbc = new JdbcTemplate(STORE.database());
    private final Transactions transactions = STORE.transactions();
    private final CitizenKeys keys = KeysInTests.on(STORE.database());
    private final Register register = with(KeysInTests.file());
    private final String cpr = Nobody.cpr();
    private final String family = "Opdigtet" + UUID.randomUUID().toString().replaceAll("\\d|-", "");

    @Test
    void a_number_is_one_citizens_and_a_citizen_has_one_number() {
        var citizen = made(tell(cpr, null));
        assertThat(register.find(cpr(cpr))).contains(citizen);
        assertThat(tell(cpr, null)).isEqualTo(new Outcome.AsItWas(citizen));
        assertThat(tell(cpr, citizen)).isEqualTo(new Outcome.AsItWas(citizen));
        assertThat(tell(cpr, new CitizenId(UUID.randomUUID()))).isEqualTo(new Outcome.CprTaken());
        assertThat(tell(Nobody.cpr(), citizen)).isEqualTo(new Outcome.CitizenTaken());
        assertThat(tell(Nobody.cpr(), CitizenKeys.NOBODY)).isEqualTo(new Outcome.CitizenTaken());
        assertThat(register.register(identity(cpr, "Anna", null), Optional.empty(), "test", it -> {}))
                .isEqualTo(new Outcome.KnownOtherwise());
        var known = new CitizenId(UUID.randomUUID());
        assertThat(tell(Nobody.cpr(), known)).as("known by an id already").isEqualTo(new Outcome.Made(known));
    }

    @Test
    void a_correction_finds_the_citizen_by_the_number_and_changes_the_rest() {
        assertThat(register.correct(identity(cpr, "Anja", null), "test", it -> {}))
                .isEqualTo(new Outcome.Unknown());
        var citizen = made(register.register(identity(cpr, "Anja", "Vej 1"), Optional.empty(), "test", it -> {}));
        assertThat(register.correct(identity(cpr, "Anna", null), "test", it -> {}))
                .isEqualTo(new Outcome.Corrected(citizen));
        assertThat(register.correct(identity(cpr, "Anna", "Vej 1"), "test", it -> {}))
                .as("the address stayed")
                .isEqualTo(new Outcome.AsItWas(citizen));
        assertThat(revision(citizen)).isEqualTo(2);
    }

    @Test
    void what_cannot_be_written_down_is_not_kept() {
        assertThatThrownBy(() -> register.register(identity(cpr, "Anja", null), Optional.empty(), "test", it -> {
                    throw new IllegalStateException("the log is away");
                }))
                .hasMessage("the log is away");
        assertThat(register.find(cpr(cpr))).isEmpty();
    }

    @Test
    void told_by_many_at_once_it_is_one_citizen() throws Exception {
        var calls = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < 8; i++) calls.add(() -> tell(cpr, null));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var citizens = new ArrayList<CitizenId>();
            for (var answer : callers.invokeAll(calls))
                citizens.add(
                        switch (answer.get()) {
                            case Outcome.Made(var citizen) -> citizen;
                            case Outcome.AsItWas(var citizen) -> citizen;
                            default -> throw new AssertionError("refused");
                        });
            assertThat(citizens.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void nothing_of_it_lies_in_clear_and_moved_to_another_it_does_not_open() {
        var citizen = made(tell(cpr, null));
        var row = jdbc.queryForMap("select * from identity where citizen_id = ?", citizen.value());
        for (var bytes : List.of((byte[]) row.get("sealed"), (byte[]) row.get("cpr_hash")))
            assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(cpr, "Anja", family);
        var other = made(tell(Nobody.cpr(), null));
        jdbc.update("update identity set sealed = ? where citizen_id = ?", row.get("sealed"), other.value());
        assertThat(register.register(identity(cpr, "Anja", null), Optional.empty(), "test", it -> {}))
                .isEqualTo(new Outcome.AsItWas(citizen));
        var sealed = new SealedIdentities(keys);
        var moved = new IdentityRows(jdbc).of(other).orElseThrow();
        assertThat(sealed.of(List.of(other)).of(moved)).isEmpty();
    }

    @Test
    void without_the_key_that_hashed_it_nobody_is_found() throws IOException {
        tell(cpr, null);
        assertThat(with(file(KeysInTests.line("another"))).find(cpr(cpr))).isEmpty();
    }

    @Test
    void another_key_finds_what_the_old_one_hashed_until_all_is_hashed_anew() throws IOException {
        var first = KeysInTests.line("one-" + UUID.randomUUID());
        var second = KeysInTests.line("two-" + UUID.randomUUID());
        var one = with(file(first));
        var mine = cpr(cpr);
        var citizen = made(one.register(identity(cpr, "Anja", null), Optional.empty(), "test", it -> {}));
        var both = with(file(second + first));
        assertThat(both.find(mine)).contains(citizen);
        assertThat(both.register(identity(cpr, "Anja", null), Optional.empty(), "test", it -> {}))
                .as("not a second time under the new key")
                .isEqualTo(new Outcome.AsItWas(citizen));
        assertThat(with(file(second)).find(mine)).isEmpty();
        var hashes = Hashes.read(file(second + first));
        var names = new Names(new IdentityRows(jdbc), new SealedIdentities(keys), hashes, Clock.systemUTC());
        assertThat(names.called(family)).contains(citizen.value());
        new Rehashing(new IdentityRows(jdbc), new SealedIdentities(keys), hashes, transactions).rehash();
        assertThat(with(file(second)).find(mine)).contains(citizen);
        assertThat(new Names(
                                new IdentityRows(jdbc),
                                new SealedIdentities(keys),
                                Hashes.read(file(second)),
                                Clock.systemUTC())
                        .called("anja " + family))
                .containsExactly(citizen.value());
    }

    @Test
    void forgotten_nobody_is_found_by_number_or_name_and_the_number_may_be_told_anew() {
        var citizen = made(tell(cpr, null));
        var keeping = new IdentityRoom().keptIdentities(jdbc);
        assertThat(keeping.kept(citizen)).isEqualTo(3);
        assertThat(keeping.forget(citizen)).isEqualTo(3);
        assertThat(keeping.kept(citizen)).isZero();
        assertThat(register.find(cpr(cpr))).isEmpty();
        assertThat(keeping.forget(citizen)).isZero();
        assertThat(made(tell(cpr, null))).isNotEqualTo(citizen);
    }

    @Test
    void nobody_is_registered_under_the_id_of_somebody_who_was_erased() {
        var citizen = new CitizenId(UUID.randomUUID());
        new Erased(jdbc).add(citizen, Instant.now());
        assertThat(tell(cpr, citizen)).isEqualTo(new Outcome.Erased());
        assertThat(register.find(cpr(cpr))).isEmpty();
    }

    private Register with(String file) {
        return new Register(
                new IdentityRows(jdbc),
                new SealedIdentities(keys),
                Hashes.read(file),
                new Erased(jdbc),
                transactions,
                Clock.systemUTC());
    }

    private static String file(String keys) throws IOException {
        return Files.writeString(folder.resolve("keys-" + UUID.randomUUID()), keys)
                .toString();
    }

    private Outcome tell(String number, @Nullable CitizenId as) {
        return register.register(identity(number, "Anja", null), Optional.ofNullable(as), "test", it -> {});
    }

    private long revision(CitizenId citizen) {
        var revision =
                jdbc.queryForObject("select revision from identity where citizen_id = ?", Long.class, citizen.value());
        return revision == null ? 0 : revision;
    }

    private static CitizenId made(Outcome outcome) {
        if (outcome instanceof Outcome.Made(var citizen)) return citizen;
        throw new AssertionError("nothing was made");
    }

    private static Cpr cpr(String number) {
        if (Cpr.read(number) instanceof Reading.Understood<Cpr>(var cpr)) return cpr;
        throw new AssertionError("no number");
    }

    private Identity identity(String number, String given, @Nullable String address) {
        return new Identity(cpr(number), new Text(given), new Text(family), address == null ? null : new Text(address));
    }
}
