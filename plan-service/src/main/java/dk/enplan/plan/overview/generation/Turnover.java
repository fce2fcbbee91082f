package dk.enplan.plan.overview.generation;

import dk.enplan.plan.overview.generation.Generation.State;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a generation from its beginning to its end. Each step is one transaction that one replica wins; what a crash leaves is a
 * state from which any replica goes on.
 */
@Component
class Turnover {

    private static final Logger log = LoggerFactory.getLogger(Turnover.class);
    private static final long TURN = 0x7669657773L;
    /** So many events, or lines, are made up for while those who fill the older one wait. */
    private static final long NEARLY = 500;

    private static final int LINES = 25;
    private static final int DRAWING = 2;
    private static final Duration HOLD_AT_MOST = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Generations generations;
    private final ViewTables tables;
    private final ViewContent content;
    private final CarefulWriter writer;
    private final Answering answering;
    private final Clock clock;
    private final Duration kept;

    Turnover(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Generations generations,
            ViewTables tables,
            ViewContent content,
            CarefulWriter writer,
            Answering answering,
            Clock clock,
            @Value("${enplan.views.kept-after:30s}") Duration kept) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.generations = generations;
        this.tables = tables;
        this.content = content;
        this.writer = writer;
        this.answering = answering;
        this.clock = clock;
        this.kept = kept;
    }

    /** Nothing, where one is on its way already. */
    Optional<Generation> begin() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var begun = generations.begin();
            begun.ifPresent(tables::make);
            return begun;
        }));
    }

    /** Gives up one that is on its way. */
    boolean abandon(Generation generation) {
        return generation.coming() && generations.move(generation, State.RETIRED);
    }

    /** @return for how long it may be left alone now */
    Duration advance(Generation generation) {
        return switch (generation.state()) {
            case BUILDING -> finishWhenNear(generation);
            case FINISHING -> {
                serveWhenCaughtUp(generation);
                yield LookAgain.finishing(age(generation));
            }
            case RETIRED -> {
                compareAndDrop(generation);
                yield LookAgain.LATEST;
            }
            case SERVING, DROPPED -> LookAgain.LATEST;
        };
    }

    private Duration age(Generation generation) {
        return Duration.between(generation.begunAt(), clock.instant());
    }

    private Duration finishWhenNear(Generation generation) {
        var left = tables.behind(generation, generations.serving());
        if (left >= NEARLY) return LookAgain.filling(age(generation), tables.events(generation), left);
        var nearly = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!generations.move(generation, State.FINISHING)) return false;
            tables.index(generation);
            return true;
        }));
        if (nearly) generations.find(generation.number()).ifPresent(this::advance);
        return LookAgain.finishing(age(generation));
    }

    private void serveWhenCaughtUp(Generation generation) {
        drawAll(generation);
        if (tables.behind(generation, generations.serving()) >= NEARLY || tables.toSummarise(generation) >= LINES)
            return;
        // Nobody's writers are held up for what waiting does not mend.
        if (generations
                .serving()
                .filter(older -> tables.lost(generation, older) > 0)
                .isPresent()) return;
        var serves = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!myTurn()) return false;
            // Who reads how the views stand may hold them; then the writers are not kept waiting for it.
            jdbc.execute("set local lock_timeout = '1s'");
            var older = generations.serving();
            // The older one stands still for this moment, or under a steady stream the two would never be level.
            older.ifPresent(tables::hold);
            if (!caughtUp(generation, older)) return false;
            tables.serve(generation);
            older.ifPresent(serving -> generations.move(serving, State.RETIRED));
            return generations.move(generation, State.SERVING);
        }));
        if (serves) log.info("views: generation {} serves", generation.number());
    }

    private boolean caughtUp(Generation generation, Optional<Generation> older) {
        var giveUp = System.nanoTime() + HOLD_AT_MOST.toNanos();
        while (System.nanoTime() < giveUp) {
            if (tables.behind(generation, older) == 0) {
                while (!writer.drawSome(generation, Optional.empty(), LINES, older)
                        .isEmpty()) {
                    // until nothing waits that nobody else has
                }
                if (tables.toSummarise(generation) == 0) return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return false;
    }

    /**
     * Side by side with the other replicas, in small transactions. Each citizen once: whoever waits again before all are done is for the
     * next time, or under a steady stream there would be no end.
     */
    void drawWhatWaits(Generation generation) {
        var older = generation.coming() ? generations.serving() : Optional.<Generation>empty();
        var drawn = drawSome(generation, Optional.empty(), older);
        while (drawn.size() == LINES) {
            var after = Optional.of(drawn.getLast());
            var more = new ArrayList<UUID>();
            answering.givingWay(() -> more.addAll(drawSome(generation, after, older)));
            drawn = more;
        }
    }

    private List<UUID> drawSome(Generation generation, Optional<UUID> after, Optional<Generation> older) {
        return Objects.requireNonNull(transaction.execute(status -> writer.drawSome(generation, after, LINES, older)));
    }

    /** As above, on all cores: all plans wait at once. */
    private void drawAll(Generation generation) {
        try (var crew = Executors.newFixedThreadPool(DRAWING)) {
            var drawing = Stream.generate(() -> CompletableFuture.runAsync(() -> drawWhatWaits(generation), crew))
                    .limit(DRAWING)
                    .toList();
            drawing.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void compareAndDrop(Generation generation) {
        var since = generation.retiredAt();
        if (since == null || clock.instant().isBefore(since.plus(kept)) || tables.inUse(generation)) return;
        transaction.executeWithoutResult(status -> {
            if (!myTurn()) return;
            if (generation.servedAt() != null && generation.ours()) compareWithNext(generation);
            if (generations.move(generation, State.DROPPED)) tables.drop(generation);
        });
    }

    private void compareWithNext(Generation generation) {
        var next = generations.serving().filter(serving -> serving.number() > generation.number() && serving.ours());
        next.ifPresent(serving -> {
            var found = content.compare(generation, serving);
            generations.compared(generation, found.alike(), found.unlike());
            if (found.unlike() > 0)
                log.error(
                        "views: {} plan(s) said something else in generation {} than in generation {}",
                        found.unlike(),
                        generation.number(),
                        serving.number());
        });
    }

    private boolean myTurn() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, TURN));
    }
}
