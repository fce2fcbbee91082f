package dk.enplan.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Lives told one event at a time at a steady rate, each citizen's in order. What comes late is told late and counted as such. */
final class Load {

    private static final int MOST_TELLERS = 32;
    private static final Duration REPORT = Duration.ofSeconds(5);
    private static final double MICROS = 1_000.0;

    private final Doors doors;
    private final List<Life> lives;
    private final double rate;
    private final Duration lasts;
    /** No more than there are lives: each has its share of the rate. */
    private final int tellers;

    private final Consumer<String> says;
    private final Recorder waits = new Recorder(3);
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    Load(Doors doors, List<Life> lives, double rate, Duration lasts, Consumer<String> says) {
        this.doors = doors;
        this.lives = lives;
        this.rate = rate;
        this.lasts = lasts;
        this.tellers = Math.min(MOST_TELLERS, lives.size());
        this.says = says;
    }

    /** @return whether the doors took everything */
    boolean run() throws InterruptedException {
        var begun = Instant.now();
        var atWork = IntStream.range(0, tellers)
                .mapToObj(number -> Thread.ofVirtual().start(() -> tell(number, begun)))
                .toList();
        var all = new Histogram(3);
        for (var next = begun.plus(REPORT); atWork.stream().anyMatch(Thread::isAlive); next = next.plus(REPORT)) {
            for (var teller : atWork)
                teller.join(Duration.between(Instant.now(), next).plusMillis(1));
            all.add(waits.getIntervalHistogram());
            report(begun, all);
        }
        return refused.get() == 0;
    }

    /** Each at its share of the rate, counted from the beginning: who was held up is not excused. */
    private void tell(int number, Instant begun) {
        var own = IntStream.range(0, lives.size())
                .filter(place -> place % tellers == number)
                .mapToObj(lives::get)
                .toList();
        var longest = own.stream().mapToInt(life -> life.told().size()).max().orElse(0);
        var between = tellers / rate * 1e9;
        var due = 0L;
        for (int place = 0; place < longest; place++)
            for (var life : own) {
                if (place >= life.told().size()) continue;
                var at = begun.plusNanos((long) (between * due++ + between * number / tellers));
                if (Duration.between(begun, at).compareTo(lasts) >= 0) return;
                LockSupport.parkNanos(Duration.between(Instant.now(), at).toNanos());
                untilTaken(life.told().get(place), at);
            }
    }

    private void untilTaken(Life.Told event, Instant at) {
        var answer = doors.tell(event);
        if (answer.status() == 202) told.incrementAndGet();
        else if (refused.incrementAndGet() == 1)
            says.accept(event.sector() + " answered " + answer.status() + " " + answer.body());
        waits.recordValue(TimeUnit.NANOSECONDS.toMicros(
                Duration.between(at, Instant.now()).toNanos()));
    }

    private void report(Instant begun, Histogram all) {
        var seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        says.accept(
                "%5.0f s  %,d events taken, %.0f a second; the door took %.1f ms (median), %.1f ms (99 of 100); %d not taken"
                        .formatted(
                                seconds,
                                told.get(),
                                told.get() / seconds,
                                all.getValueAtPercentile(50) / MICROS,
                                all.getValueAtPercentile(99) / MICROS,
                                refused.get()));
    }
}
