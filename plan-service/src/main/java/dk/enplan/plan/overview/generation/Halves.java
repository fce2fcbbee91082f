package dk.enplan.plan.overview.generation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds those that fail: all at once, which is all there is to do when none does, and else in halves. */
final class Halves {

    private Halves() {}

    /** @param attempt leaves nothing behind where it answers a fault */
    static <T> void of(
            List<T> parts,
            Function<List<T>, Optional<RuntimeException>> attempt,
            BiConsumer<T, RuntimeException> failed) {
        if (parts.isEmpty()) return;
        var fault = attempt.apply(parts);
        if (fault.isEmpty()) return;
        if (parts.size() == 1) {
            failed.accept(parts.getFirst(), fault.get());
            return;
        }
        var middle = parts.size() / 2;
        of(parts.subList(0, middle), attempt, failed);
        of(parts.subList(middle, parts.size()), attempt, failed);
    }
}
