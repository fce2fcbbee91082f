package dk.enplan.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.model.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a batch costs the database: the same for many citizens as for one. */
class StatementsTest extends IntakeTrial {

    private static final Set<String> SENDS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final DataSource source;
    private final List<String> sent = new ArrayList<>();

    @Autowired
    StatementsTest(ApplicationContext service) {
        super(service);
        this.source = service.getBean(DataSource.class);
    }

    @Test
    void a_batch_costs_the_same_statements_for_many_citizens_as_for_few() {
        var few = citizens(2);
        var many = citizens(60);
        // The first that these tests ever do may ask something that is asked once.
        statementsFor(enrolments(citizens(1)));

        assertThat(statementsFor(enrolments(many))).isEqualTo(statementsFor(enrolments(few)));
        assertThat(statementsFor(clashes(many)))
                .as("plans that are known, with flags to tell of")
                .isEqualTo(statementsFor(clashes(few)))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(flags(many)).as("so that flags are counted too").isGreaterThanOrEqualTo(60);
    }

    @Test
    void what_is_set_aside_costs_one_statement() {
        var held = citizens(20);
        intake(after(citizen -> {
                    throw new IllegalStateException("history is broken");
                }))
                .take(held.stream().map(IntakeTrial::arrival).toList());
        var statements = statementsFor(held.stream().map(IntakeTrial::arrival).toList());
        assertThat(statements)
                .filteredOn(sql -> sql.contains("insert into set_aside"))
                .hasSize(1);
        assertThat(statements)
                .as("two of them ask who was erased: before anything is done, and where something is sealed")
                .hasSizeLessThanOrEqualTo(7);
        jdbc.sql("delete from set_aside where citizen_id in (:them)")
                .param("them", held)
                .update();
    }

    private List<String> statementsFor(List<Arrival> batch) {
        sent.clear();
        intake(plans, new Counting()).take(batch);
        return List.copyOf(sent);
    }

    private static List<UUID> citizens(int many) {
        return Stream.generate(UUID::randomUUID).limit(many).toList();
    }

    private static List<Arrival> enrolments(List<UUID> citizens) {
        return citizens.stream()
                .map(it -> told(it, "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}"))
                .toList();
    }

    /** One effort, two purposes: a conflict at once. */
    private static List<Arrival> clashes(List<UUID> citizens) {
        return citizens.stream()
                .flatMap(it -> Stream.of(
                        told(
                                it,
                                "effort.started",
                                "{\"effortId\":\"e\",\"kind\":\"internship\",\"purpose\":\"routine\"}"),
                        told(it, "effort.stated", "{\"effortId\":\"e\",\"purpose\":\"test-profession\"}")))
                .toList();
    }

    private static Arrival told(UUID citizen, String event, String data) {
        var json = json(citizen, UUID.randomUUID())
                .replace("home.tenancy-started", event)
                .replace("{\"homeId\":\"h\"}", data);
        return new Arrival("family", citizen.toString(), bytes(json), "place@" + UUID.randomUUID());
    }

    private int flags(List<UUID> citizens) {
        return jdbc.sql(
                        "select count(*) from domain_event where payload_type = 'flag-raised' and aggregate_identifier in (:them)")
                .param("them", citizens.stream().map(UUID::toString).toList())
                .query(Integer.class)
                .single();
    }

    /** Puts a connection that counts in the place of the transaction's own, for everybody who asks for it. */
    private final class Counting implements Transactions {
        @Override
        public <T> T within(Supplier<T> work) {
            return transactions.within(() -> {
                var own = (ConnectionHolder)
                        Objects.requireNonNull(TransactionSynchronizationManager.unbindResource(source));
                var counting = new ConnectionHolder((Connection) counting(Connection.class, own.getConnection()), true);
                counting.setSynchronizedWithTransaction(true);
                TransactionSynchronizationManager.bindResource(source, counting);
                return work.get();
            });
        }
    }

    private Object counting(Class<?> type, Object real) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (real instanceof Statement statement && SENDS.contains(method.getName()))
                sent.add(text(statement, arguments));
            try {
                var made = method.invoke(real, arguments);
                return made instanceof Statement ? counting(method.getReturnType(), made) : made;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    /** Without what it was given. */
    private static String text(Statement statement, @Nullable Object @Nullable [] arguments) {
        if (arguments != null && arguments.length > 0) return String.valueOf(arguments[0]);
        var said = statement.toString().replaceAll("^.* wrapping ", "");
        return said.replaceAll("'[^']*'", "?").replaceAll("(?s)^(.{60}).*", "$1");
    }
}
