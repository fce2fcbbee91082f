package dk.enplan.local;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Side by side, and back when the last is done: most of starting and stopping is waiting. */
final class Together {

    private Together() {}

    static <T> void each(Stream<T> all, Consumer<T> action) {
        var threads = all.map(one -> Thread.startVirtualThread(() -> action.accept(one)))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
