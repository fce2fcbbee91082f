package dk.enplan.testkit;

import java.util.Optional;
import java.util.function.Supplier;

/** Started by the first who asks. A start that failed is tried again, so that nobody is told less than the first was. */
final class Once<T> {

    private final Supplier<T> start;
    private Optional<T> started = Optional.empty();

    Once(Supplier<T> start) {
        this.start = start;
    }

    synchronized T get() {
        if (started.isEmpty()) started = Optional.of(start.get());
        return started.get();
    }
}
