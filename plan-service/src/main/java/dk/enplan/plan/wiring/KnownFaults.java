package dk.enplan.plan.wiring;

import dk.enplan.plan.model.TechnicalFaults;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.common.errors.RetriableException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The faults that pass, listed. What they have in common: any other event about any other citizen would have met them too. Whatever
 * is not listed is about this event or this plan, and is parked. See ADR 25.
 */
final class KnownFaults implements TechnicalFaults {

    /**
     * PostgreSQL's words for it, by class: connection; a cached plan that a migration has outdated; a prepared statement that is gone;
     * login; no such database; transaction rollback (deadlock, serialization); resources (disk full, connections); object in use and lock
     * timeout; operator intervention and statement timeout; system error; configuration; internal error.
     */
    private static final Set<String> PASSING =
            Set.of("08", "0A", "26", "28", "3D", "40", "53", "55", "57", "58", "F0", "XX");

    /**
     * And one by one, out of classes that are about statements and data otherwise: a standby that takes no writes, idle and transaction
     * timeouts, a right, table or column that this version expects and a deployment has not got yet.
     */
    private static final Set<String> PASSING_TOO = Set.of("25006", "25P03", "25P04", "42501", "42P01", "42703");

    @Override
    public boolean technical(Throwable failed) {
        var listed = false;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (overtaken(cause)) return true;
            // What the server says outranks what others made of it.
            if (cause instanceof SQLException sql && sql.getSQLState() != null) return passes(sql.getSQLState());
            listed |= passes(cause);
        }
        return listed;
    }

    /** Somebody else has written there first: beneath it lies a constraint, and still it passes. */
    private static boolean overtaken(Throwable cause) {
        return cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case AxonTransientException _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    TransactionException _,
                    RetriableException _ -> true;
            // A server always says its state: here the pool or the driver spoke.
            case SQLException _ -> true;
            // We are stopping.
            case RejectedExecutionException _, InterruptedException _ -> true;
            // A plan that calls itself without end is that plan's defect; memory and missing classes are nobody's in
            // particular.
            case StackOverflowError _ -> false;
            case VirtualMachineError _, LinkageError _ -> true;
            default -> false;
        };
    }

    private static boolean passes(String state) {
        return PASSING_TOO.contains(state) || PASSING.stream().anyMatch(state::startsWith);
    }
}
