package dk.enplan.plan.overview.generation;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;

/** A replica's way to the database, until it is cut: then nothing it has begun is committed, and it can take leave of nobody. */
final class CutOff implements TransactionManager {

    private final TransactionManager database;
    private final AtomicBoolean cut = new AtomicBoolean();

    CutOff(TransactionManager database) {
        this.database = database;
    }

    void cut() {
        cut.set(true);
    }

    void mend() {
        cut.set(false);
    }

    @Override
    public Transaction startTransaction() {
        if (cut.get()) throw new CannotCreateTransactionException("cut off");
        var transaction = database.startTransaction();
        return new Transaction() {
            @Override
            public void commit() {
                if (cut.get()) {
                    transaction.rollback();
                    throw new CannotCreateTransactionException("cut off");
                }
                transaction.commit();
            }

            @Override
            public void rollback() {
                transaction.rollback();
            }
        };
    }
}
