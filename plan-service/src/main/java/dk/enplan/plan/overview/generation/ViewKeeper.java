package dk.enplan.plan.overview.generation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks, in every replica, which generations there are; fills those that want filling, and helps each on. All that is remembered is in
 * the database, so a replica that starts in the middle goes on in the middle.
 */
@Component
public class ViewKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ViewKeeper.class);
    private static final Duration DRAW_EVERY = Duration.ofMillis(100);
    /** For each moment of drawing so many without, while something comes in: a line is drawn once for more of it. */
    private static final int RESTS = 10;

    /** However long drawing took. */
    private static final Duration REST_AT_MOST = Duration.ofSeconds(1);

    private static final Duration WAIT_FOR_THE_LAST_LOOK = Duration.ofSeconds(5);

    private final Generations generations;
    private final Turnover turnover;
    private final ViewProcessors processors;
    private final ViewRetry retry;
    private final ViewStanding standing;
    private final ShownAtOnce shown;
    private final Semaphore news = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Duration pause = LookAgain.LATEST;
    /** Only the one who draws looks here. */
    private long restsUntil = System.nanoTime();

    private @Nullable Thread thread;

    ViewKeeper(
            Generations generations,
            Turnover turnover,
            ViewProcessors processors,
            ViewRetry retry,
            ViewStanding standing,
            ShownAtOnce shown) {
        this.generations = generations;
        this.turnover = turnover;
        this.processors = processors;
        this.retry = retry;
        this.standing = standing;
        this.shown = shown;
    }

    /** What is read here is made here or elsewhere, is of the shape we read, and follows what happens. */
    public boolean following() {
        return generations
                .serving()
                .filter(Generation::ours)
                .filter(processors::follows)
                .isPresent();
    }

    /** Plans that are read as they were before one of their events failed. */
    public long behind() {
        return standing.plans();
    }

    Optional<Generation> rebuild() {
        var begun = turnover.begin();
        news.release();
        return begun;
    }

    boolean abandon(Generation generation) {
        var gone = turnover.abandon(generation);
        news.release();
        return gone;
    }

    private void look() {
        // Whatever fails here is not asked again in a hurry.
        pause = LookAgain.LATEST;
        beginWhereNoneIsOurs();
        processors.fill(ours(Generation::filled));
        for (var generation : generations.present())
            if (generation.ours() || !generation.filled()) lookAgainIn(turnover.advance(generation));
        // At once, not at the next look: whoever retired holds on to nothing, and the next one is filled.
        processors.fill(ours(Generation::filled));
    }

    private void lookAgainIn(Duration soon) {
        if (soon.compareTo(pause) < 0) pause = soon;
    }

    private void beginWhereNoneIsOurs() {
        var present = generations.present();
        var enough = present.stream()
                .anyMatch(generation ->
                        generation.coming() || (generation.serving() && generation.form() >= Generation.FORM));
        if (!enough) turnover.begin();
    }

    private List<Generation> ours(java.util.function.Predicate<Generation> those) {
        return generations.present().stream()
                .filter(Generation::ours)
                .filter(those)
                .toList();
    }

    @Override
    public void start() {
        running.set(true);
        // Where nothing has happened yet, the first generation serves before the first reader comes.
        once(this::look);
        once(this::look);
        // Drawing is work for a core: in a virtual thread it would keep those who are answered from theirs.
        thread = Thread.ofPlatform().daemon().name("views").start(() -> {
            // What a version could not write is mended by the next, and a start is how the next one comes.
            once(this::retryWhatWasSetAside);
            while (running.get()) {
                drawUntilNews();
                if (running.get()) once(this::look);
            }
        });
    }

    private void retryWhatWasSetAside() {
        var outcome = retry.all();
        if (outcome.tried() > 0)
            log.info(
                    "views: of {} plan(s) that were set aside {} went through", outcome.tried(), outcome.wentThrough());
    }

    private void once(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException passes) {
            log.warn("views wait: {}", passes.getClass().getSimpleName());
        } catch (RuntimeException defect) {
            // Whoever waits for a generation sees that it does not come on; what serves is served.
            log.error("views could not be helped on; tried again", defect);
        }
    }

    /** A look is some way off: meanwhile the lines of plans that have changed are drawn, each once for all that came in since. */
    private void drawUntilNews() {
        var look = System.nanoTime() + pause.toNanos();
        do {
            if (newsWithin(Math.min(DRAW_EVERY.toNanos(), look - System.nanoTime()))) return;
            if (System.nanoTime() - restsUntil >= 0 || shown.quietFor(DRAW_EVERY)) draw();
        } while (running.get() && System.nanoTime() - look < 0);
    }

    private void draw() {
        var begun = System.nanoTime();
        once(() -> generations.serving().filter(Generation::ours).ifPresent(turnover::drawWhatWaits));
        var ended = System.nanoTime();
        restsUntil = ended + Math.min(REST_AT_MOST.toNanos(), RESTS * (ended - begun));
    }

    private boolean newsWithin(long nanos) {
        try {
            if (!news.tryAcquire(nanos, TimeUnit.NANOSECONDS)) return false;
            news.drainPermits();
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void stop() {
        running.set(false);
        news.release();
        try {
            if (thread != null) thread.join(WAIT_FOR_THE_LAST_LOOK);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        once(() -> processors.fill(List.of()));
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** Before anybody is let in, after nobody is any more. */
    @Override
    public int getPhase() {
        return 0;
    }
}
