package dk.enplan.plan.model;

import java.util.function.Supplier;

/** All of it, or nothing of it. */
public interface Transactions {

    <T> T within(Supplier<T> work);

    default void within(Runnable work) {
        within(() -> {
            work.run();
            return true;
        });
    }
}
