package dk.enplan.kit.outbox;

import dk.enplan.kit.outbox.Carrier.Delivery;
import dk.enplan.kit.outbox.OutboxRows.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The lanes that are on their way, side by side. In each a message goes only when the one before it has arrived. One that
 * takes long goes on by itself while others begin and end.
 */
final class Lanes {

    /** Where a lane went no further, and the kind of fault. */
    record Stuck(long position, String cause) {}

    /** @param sent the positions that the broker has */
    record Ended(Lane lane, List<Long> sent, Optional<Stuck> stuck) {
        Ended {
            sent = List.copyOf(sent);
        }
    }

    private final Carrier carrier;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** Only the relay's own thread looks in here. */
    private final Map<Lane, CompletableFuture<Ended>> underWay = new LinkedHashMap<>();

    Lanes(Carrier carrier) {
        this.carrier = carrier;
    }

    Collection<Lane> underWay() {
        return List.copyOf(underWay.keySet());
    }

    /** Rows of a lane that is under way already are left for when it has come back. */
    void start(List<Row> rows, Duration patience) {
        var started = new ArrayList<CompletableFuture<Ended>>();
        var byLane = new LinkedHashMap<Lane, List<Row>>();
        for (var row : rows)
            byLane.computeIfAbsent(row.lane(), lane -> new ArrayList<>()).add(row);
        byLane.keySet().removeAll(underWay.keySet());
        byLane.forEach((lane, its) -> {
            var run = CompletableFuture.supplyAsync(() -> sendInOrder(lane, its), threads)
                    .exceptionally(thrown -> brokenOff(lane, its, thrown));
            underWay.put(lane, run);
            started.add(run);
        });
        await(started, patience);
    }

    /** Those that have come back, for once. */
    List<Ended> ended() {
        var ended = underWay.values().stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
        ended.forEach(it -> underWay.remove(it.lane()));
        return ended;
    }

    /** Whatever is thrown, the lane comes back; what it sent before is sent again. */
    private static Ended brokenOff(Lane lane, List<Row> rows, Throwable thrown) {
        var first = rows.getFirst().position();
        return new Ended(lane, List.of(), Optional.of(new Stuck(first, StreamCarrier.kind(thrown))));
    }

    private Ended sendInOrder(Lane lane, List<Row> rows) {
        var sent = new ArrayList<Long>();
        for (var row : rows) {
            if (carrier.deliver(row.topic(), row.key(), row.json()) instanceof Delivery.NotTaken(var cause))
                return new Ended(lane, sent, Optional.of(new Stuck(row.position(), cause)));
            sent.add(row.position());
        }
        return new Ended(lane, sent, Optional.empty());
    }

    /** For all that began now; where none did, for the first that comes back. */
    private void await(List<CompletableFuture<Ended>> started, Duration patience) {
        var awaited = started.isEmpty()
                ? CompletableFuture.anyOf(underWay.values().toArray(CompletableFuture[]::new))
                : CompletableFuture.allOf(started.toArray(CompletableFuture[]::new));
        if (started.isEmpty() && underWay.isEmpty()) return;
        try {
            awaited.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException someTakeLonger) {
            return;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a lane always comes back", broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
