package dk.enplan.plan.wiring;

import dk.enplan.plan.model.TechnicalFaults;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** The faults that pass, listed; whatever is not listed is a defect, and is parked. */
final class KnownFaults implements TechnicalFaults {

    /** Connection, transaction rollback, resources, operator intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    @Override
    public boolean technical(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) if (passes(cause)) return true;
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case ConcurrencyException _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    TransactionException _,
                    RetriableException _ -> true;
            case SQLException sql ->
                sql.getSQLState() != null && PASSING.contains(sql.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
