package dk.enplan.plan.whatif;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.Ring;
import dk.enplan.plan.keys.SealedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Everything that was ever told, read straight from the table it lies in, plan by plan, on all cores. Axon would make an object of
 * each event, one after another; here nothing is made of an event before somebody wants to know what is in it.
 */
@Component
class RecordedFacts {

    /** The first two digits of a citizen's id: small enough to hold, many enough to share out. */
    private static final int SLICES = 256;

    private static final int MOST_READERS = 8;
    private static final String PAYLOAD = "{\"fact\":";
    private static final String AFTER = ",\"at\":";
    /** In no order: sorting what is to be sorted by time anyhow is the database's time lost. */
    private static final String SLICE = """
            select aggregate_identifier, sequence_number, event_identifier, payload from domain_event
             where aggregate_identifier >= ? and aggregate_identifier < ? and payload_type = 'fact-recorded'""";

    @SuppressWarnings("ArrayRecordComponent") // only until it is opened
    private record Row(String citizen, long sequence, String id, byte[] payload) {}

    private final JdbcTemplate jdbc;
    private final CitizenKeys keys;

    RecordedFacts(JdbcTemplate jdbc, CitizenKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Hears of one plan at a time. */
    interface Listener {
        /** @param told each as it was sent, in any order */
        void plan(CitizenId citizen, List<String> told);
    }

    /** @return what each of the readers heard */
    <L extends Listener> List<L> read(Supplier<L> listeners) {
        var readers = Math.min(Runtime.getRuntime().availableProcessors(), MOST_READERS);
        var slices = new java.util.concurrent.atomic.AtomicInteger();
        try (ExecutorService all = Executors.newFixedThreadPool(readers)) {
            var work = new ArrayList<Callable<L>>();
            for (int i = 0; i < readers; i++)
                work.add(() -> {
                    var listener = listeners.get();
                    for (int slice; (slice = slices.getAndIncrement()) < SLICES; )
                        slice(slice).forEach(listener::plan);
                    return listener;
                });
            var heard = new ArrayList<L>();
            for (var reader : all.invokeAll(work)) heard.add(reader.get());
            return heard;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("what is recorded cannot be read", failed.getCause());
        }
    }

    private Map<CitizenId, List<String>> slice(int slice) {
        var rows = jdbc.query(
                SLICE,
                (row, i) -> new Row(row.getString(1), row.getLong(2), row.getString(3), row.getBytes(4)),
                hex(slice),
                // No id begins with a g.
                slice + 1 == SLICES ? "g" : hex(slice + 1));
        var ring = keys.of(
                rows.stream().map(Row::citizen).distinct().map(CitizenId::of).toList());
        var plans = new HashMap<CitizenId, List<String>>();
        for (var row : rows) {
            var citizen = CitizenId.of(row.citizen());
            if (!ring.erased(citizen))
                plans.computeIfAbsent(citizen, first -> new ArrayList<>()).add(fact(ring, row));
        }
        return plans;
    }

    private static String fact(Ring ring, Row row) {
        return SealedEvent.open(ring, row.citizen(), row.sequence(), row.id(), row.payload())
                .map(clear -> fact(new String(clear, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new IllegalStateException("number " + row.sequence() + " of plan=" + row.citizen()
                        + " does not open; ./enplan audit verify says more"));
    }

    private static String hex(int slice) {
        return "%02x".formatted(slice);
    }

    /** The event as it came, cut out of what is kept around it. */
    private static String fact(String payload) {
        var end = payload.lastIndexOf(AFTER);
        if (payload.startsWith(PAYLOAD) && end > 0) return payload.substring(PAYLOAD.length(), end);
        return Language.parse(payload).orElseThrow().path("fact").toString();
    }
}
