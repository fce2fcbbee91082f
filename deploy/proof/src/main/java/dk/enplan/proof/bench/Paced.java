package dk.enplan.proof.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Requests at a steady rate, however long the ones before take. Time counts from when one was due, not from when it got its turn. */
final class Paced {

    /** One request: what it does, and whether its time counts. */
    @FunctionalInterface
    interface Request {
        boolean send() throws InterruptedException;
    }

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);

    private Paced() {}

    static Histogram run(double rate, Duration lasts, IntFunction<Request> requests) throws InterruptedException {
        var end = System.nanoTime() + lasts.toNanos();
        return run(rate, () -> System.nanoTime() < end, requests);
    }

    /** As long as it is to go on; comes back when the last request has been answered. */
    static Histogram run(double rate, BooleanSupplier goesOn, IntFunction<Request> requests)
            throws InterruptedException {
        var took = new ConcurrentHistogram(LONGEST, 3);
        var failed = new AtomicReference<Throwable>();
        var begun = System.nanoTime();
        var underWay = new ArrayList<Thread>();
        for (int number = 0; goesOn.getAsBoolean() && failed.get() == null; number++) {
            var due = begun + (long) (number * 1e9 / rate);
            LockSupport.parkNanos(due - System.nanoTime());
            var request = requests.apply(number);
            underWay.add(Thread.ofVirtual().start(() -> send(request, due, took, failed)));
        }
        for (var one : underWay) one.join();
        if (failed.get() != null) throw new IllegalStateException("a request failed", failed.get());
        return took;
    }

    private static void send(Request request, long due, Histogram took, AtomicReference<Throwable> failed) {
        try {
            if (request.send()) took.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
        } catch (RuntimeException broken) {
            failed.compareAndSet(null, broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    static double millis(Histogram took, double percentile) {
        return took.getValueAtPercentile(percentile) / 1_000.0;
    }
}
