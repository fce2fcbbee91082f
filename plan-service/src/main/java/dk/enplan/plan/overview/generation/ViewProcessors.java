package dk.enplan.plan.overview.generation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The processors of this replica: one for each generation that is filled. How many parts it fills is its share; which, the tokens
 * say.
 */
@Component
class ViewProcessors {

    private static final int WORKERS = 4;
    // A batch is never waited for: it is as big as what has come. Only a rebuild makes it as big as this.
    private static final int BATCH = 200;
    // How often a replica says that it is there, keeps what it has, and looks for parts that nobody has.
    private static final long LOOK_EVERY_MS = 1000;

    /** So often what is known is passed over. */
    private static final Duration SELDOM = Duration.ofMillis(500);

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(ViewProcessors.class);

    private final StoredEvents store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final CarefulWriter writer;
    private final Answering answering;
    private final Sharing sharing;
    private final Map<Integer, Running> running = new ConcurrentHashMap<>();
    private volatile Set<Integer> coming = Set.of();
    private volatile Optional<Generation> serving = Optional.empty();
    private volatile long lastLeft = System.nanoTime();

    private record Running(
            Generation generation,
            PooledStreamingEventProcessor processor,
            Bell bell,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService workers) {

        /** What a processor does last it does with the database; where that is away, it is not waited for. */
        void stop() {
            try {
                processor
                        .shutdownAsync()
                        .orTimeout(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
                coordinator.shutdown();
                workers.shutdown();
            } catch (CompletionException databaseAway) {
                log.warn("views: {} was ended in the middle of what it did", generation.processor());
                coordinator.shutdownNow();
                workers.shutdownNow();
            }
        }
    }

    ViewProcessors(
            StoredEvents store,
            TokenStore tokens,
            TransactionManager transactions,
            CarefulWriter writer,
            Answering answering,
            Sharing sharing) {
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        this.writer = writer;
        this.answering = answering;
        this.sharing = sharing;
    }

    /** From now on these are filled, and no others. */
    synchronized void fill(Collection<Generation> generations) {
        var wanted = generations.stream().collect(Collectors.toMap(Generation::number, it -> it));
        coming = wanted.values().stream()
                .filter(Generation::coming)
                .map(Generation::number)
                .collect(Collectors.toSet());
        serving = wanted.values().stream().filter(Generation::serving).findFirst();
        for (var number : running.keySet()) if (!wanted.containsKey(number)) stop(number);
        wanted.forEach((number, generation) -> running.computeIfAbsent(number, missing -> start(generation)));
    }

    /** What is read, where this replica fills it. */
    Optional<Generation> serving() {
        return serving;
    }

    /** Something was recorded that is not in what is read. */
    void call() {
        serving.map(Generation::number)
                .map(running::get)
                .ifPresent(it -> it.bell().ring());
    }

    boolean follows(Generation generation) {
        var here = running.get(generation.number());
        return here != null && here.processor().isRunning() && !here.processor().isError();
    }

    private void stop(int number) {
        var stopped = running.remove(number);
        if (stopped == null) return;
        stopped.stop();
        sharing.leave(stopped.generation());
    }

    private Running start(Generation generation) {
        var threads = new AxonThreadFactory(generation.processor());
        var coordinator = Executors.newScheduledThreadPool(1, threads);
        var workers = Executors.newScheduledThreadPool(WORKERS, threads);
        var bell = new Bell(store, () -> slowest(generation), () -> rest(generation));
        var processor = PooledStreamingEventProcessor.builder()
                .name(generation.processor())
                .eventHandlerInvoker(new ViewProjection(batch -> write(generation, batch)))
                // What one citizen's events are at fault for is set aside by the writer; anything else is tried again.
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(bell)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(Sharing.PARTS)
                .maxSegmentProvider(name -> sharing.of(generation))
                .tokenClaimInterval(LOOK_EVERY_MS)
                .claimExtensionThreshold(LOOK_EVERY_MS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .build();
        processor.start();
        return new Running(generation, processor, bell, coordinator, workers);
    }

    private OptionalLong slowest(Generation generation) {
        var here = running.get(generation.number());
        return here == null
                ? OptionalLong.empty()
                : here.processor().processingStatus().values().stream()
                        .mapToLong(part -> part.getCurrentPosition().orElse(-1))
                        .min();
    }

    private void write(Generation generation, List<DomainEventMessage<?>> batch) {
        var isComing = coming.contains(generation.number());
        Runnable write = isComing ? () -> writer.write(generation, batch) : () -> writeWhatIsLeft(generation, batch);
        if (isComing || batch.size() >= BATCH) answering.givingWay(write);
        else write.run();
    }

    private void writeWhatIsLeft(Generation generation, List<DomainEventMessage<?>> batch) {
        if (writer.writeWhatIsNotShown(generation, batch)) lastLeft = System.nanoTime();
    }

    /** Of a generation that serves most is written by those who record; another version's replicas may leave it all to us. */
    private Duration rest(Generation generation) {
        var writes = coming.contains(generation.number()) || System.nanoTime() - lastLeft < SELDOM.toNanos();
        return writes ? Bell.BREATH : SELDOM;
    }
}
