package dk.enplan.kit.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Goes away at its n-th call, once: before it has done what it was asked, or after. */
final class FailingDatabase extends DelegatingDataSource {

    private static final Set<String> LINES = Set.of(
            "setAutoCommit", "prepareStatement", "execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

    private final int failing;
    private final boolean done;
    private final AtomicInteger calls = new AtomicInteger();

    FailingDatabase(DataSource database, int failing, boolean done) {
        super(database);
        this.failing = failing;
        this.done = done;
    }

    boolean failed() {
        return calls.get() >= failing;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            line(() -> connection);
        } catch (SQLException failed) {
            // Nobody else has it.
            connection.close();
            throw failed;
        }
        return watched(Connection.class, connection);
    }

    @FunctionalInterface
    private interface Call {
        @Nullable Object make() throws SQLException;
    }

    private @Nullable Object line(Call call) throws SQLException {
        var fails = calls.incrementAndGet() == failing;
        if (fails && !done) throw new SQLRecoverableException("the lights went out");
        var answer = call.make();
        if (fails) throw new SQLRecoverableException("the lights went out afterwards");
        return answer;
    }

    private <T> T watched(Class<T> type, T real) {
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            Call call = () -> {
                var answer = invoke(real, method, arguments);
                return answer instanceof PreparedStatement statement
                        ? watched(PreparedStatement.class, statement)
                        : answer;
            };
            return isLine(method, arguments) ? line(call) : call.make();
        });
        return type.cast(proxy);
    }

    /** What is only tidied up on the way back to the pool fails without consequence. */
    private static boolean isLine(Method method, Object @Nullable [] arguments) {
        var tidies = method.getName().equals("setAutoCommit") && arguments != null && Boolean.TRUE.equals(arguments[0]);
        return LINES.contains(method.getName()) && !tidies;
    }

    private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof SQLException sql) throw sql;
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
