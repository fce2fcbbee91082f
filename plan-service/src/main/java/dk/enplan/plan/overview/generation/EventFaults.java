package dk.enplan.plan.overview.generation;

import dk.enplan.plan.model.FaultPlace;
import dk.enplan.plan.model.TechnicalFaults;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what is wrong with one citizen's events from what would be wrong with anybody's. */
@Component
class EventFaults {

    /** The database is read-only, refuses us, or has not the tables: nobody's event is better set aside for that. */
    private static final Set<String> EVERYBODYS = Set.of("25", "28", "3D", "3F", "42", "55");

    private final TechnicalFaults technical;
    private final TransactionTemplate apart;

    EventFaults(TechnicalFaults technical, PlatformTransactionManager transactions) {
        this.technical = technical;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Inside a transaction, of which a failing part is taken back and the rest stands; a fault of everybody's breaks all of it. */
    Optional<RuntimeException> of(Runnable part) {
        try {
            apart.executeWithoutResult(status -> part.run());
            return Optional.empty();
        } catch (RuntimeException failed) {
            if (technical.technical(failed) || everybodys(failed)) throw failed;
            return Optional.of(failed);
        }
    }

    private static boolean everybodys(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && EVERYBODYS.contains(sql.getSQLState().substring(0, 2))) return true;
        return false;
    }

    /** What kind of fault, and where; its message may quote what somebody said. */
    static ThrowableCause named(Throwable failed) {
        var first = failed;
        while (first.getCause() != null) first = first.getCause();
        var code = first instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() + " " : "";
        return new ThrowableCause(
                first.getClass().getName(), code + FaultPlace.of(first).orElse("at an unknown place"));
    }
}
