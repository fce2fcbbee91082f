package dk.enplan.plan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Text;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.keys.KeysInTests;
import dk.enplan.plan.wiring.StoreOnItsOwn;
import dk.enplan.testkit.Nobody;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What a list of names costs the database. */
class NamesTest {

    private static final StoreOnItsOwn STORE = new StoreOnItsOwn("names");

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void a_page_of_twenty_costs_no_more_statements_than_a_page_of_two() {
        var few = registered(2);
        var many = registered(20);
        var unknown = UUID.randomUUID();
        // Who they are, their keys, and whose key is destroyed.
        assertThat(counted(few)).isLessThanOrEqualTo(3);
        assertThat(counted(many)).isLessThanOrEqualTo(3);
        assertThat(names().onList(List.of(many.getFirst(), unknown))).containsOnlyKeys(many.getFirst());
        assertThat(names().onList(many)).hasSize(20).containsEntry(many.get(7), "Anja7 Opdigtet");
        assertThat(names().onList(List.of())).isEmpty();
    }

    private int counted(List<UUID> citizens) {
        // With no key at hand, as after a start.
        var names = names();
        statements.set(0);
        assertThat(names.onList(citizens)).hasSize(citizens.size());
        return statements.get();
    }

    private Names names() {
        var counting = new Counting(STORE.database());
        return new Names(
                new IdentityRows(new JdbcTemplate(counting)),
                new SealedIdentities(KeysInTests.on(counting)),
                Hashes.read(KeysInTests.file()),
                Clock.systemUTC());
    }

    private static List<UUID> registered(int many) {
        var register = new Register(
                new IdentityRows(new JdbcTemplate(STORE.database())),
                new SealedIdentities(KeysInTests.on(STORE.database())),
                Hashes.read(KeysInTests.file()),
                new Erased(new JdbcTemplate(STORE.database())),
                STORE.transactions(),
                Clock.systemUTC());
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    var citizen = new CitizenId(UUID.randomUUID());
                    register.register(identity("Anja" + i), Optional.of(citizen), "test", it -> {});
                    return citizen.value();
                })
                .toList();
    }

    private static Identity identity(String given) {
        if (Cpr.read(Nobody.cpr()) instanceof Reading.Understood<Cpr>(var cpr))
            return new Identity(cpr, new Text(given), new Text("Opdigtet"), null);
        throw new AssertionError("no number");
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                        if (method.getName().equals("prepareStatement")) statements.incrementAndGet();
                        try {
                            return method.invoke(connection, values);
                        } catch (InvocationTargetException refused) {
                            throw refused.getCause();
                        }
                    });
        }
    }
}
