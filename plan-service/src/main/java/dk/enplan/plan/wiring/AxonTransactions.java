package dk.enplan.plan.wiring;

import dk.enplan.plan.model.Transactions;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** A database transaction that Axon knows of: its readers hear of new events when they are committed, not before. */
final class AxonTransactions implements Transactions {

    private final TransactionManager transactions;

    AxonTransactions(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T within(Supplier<T> work) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        var result = unitOfWork.executeWithResult(work::get, RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) throw rethrow(result.exceptionResult());
        return result.getPayload();
    }

    private static RuntimeException rethrow(Throwable thrown) {
        if (thrown instanceof Error error) throw error;
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}
