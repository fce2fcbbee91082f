package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Showing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes into the generation that serves in the very transaction that records, whose citizens nobody else has in hand: nobody reads back
 * what was known a moment before. Only what comes right after what a plan knows; the rest, and whatever cannot be written here, the
 * generation's own processor meets as it meets everything.
 */
@Component
class ShownAtOnce implements Showing {

    private static final Logger log = LoggerFactory.getLogger(ShownAtOnce.class);

    private final ViewWriter writer;
    private final ViewProcessors processors;
    private volatile long lastAsked = System.nanoTime();

    ShownAtOnce(ViewWriter writer, ViewProcessors processors) {
        this.writer = writer;
        this.processors = processors;
    }

    /** Whether nothing was recorded here for so long. */
    boolean quietFor(Duration time) {
        return System.nanoTime() - lastAsked > time.toNanos();
    }

    @Override
    public Runnable show(Map<CitizenId, News> news) {
        lastAsked = System.nanoTime();
        var serving = processors.serving();
        var shown = news.isEmpty() || (serving.isPresent() && allShown(serving.get(), news));
        return shown ? () -> {} : processors::call;
    }

    private boolean allShown(Generation generation, Map<CitizenId, News> news) {
        try {
            var told = rightAfterWhatIsKnown(generation, news);
            if (!told.isEmpty()) writer.write(generation, told);
            return told.size()
                    == news.values().stream().mapToInt(its -> its.said().size()).sum();
        } catch (RuntimeException failed) {
            writer.takeBack();
            // Whoever meets it next sets aside where need be. Now and then it is a switch; where it stays, somebody
            // must know.
            var cause = EventFaults.named(failed);
            log.warn(
                    "views: left to the processor of generation {}: {} {}",
                    generation.number(),
                    cause.type(),
                    cause.message());
            return false;
        }
    }

    private List<Told> rightAfterWhatIsKnown(Generation generation, Map<CitizenId, News> news) {
        var known = writer.hold(
                generation, news.keySet().stream().map(CitizenId::value).toList());
        var told = new ArrayList<Told>();
        news.forEach((citizen, its) -> {
            if (known.getOrDefault(citizen.value(), -1L) == its.from() - 1) told.addAll(told(citizen, its));
        });
        return told;
    }

    private static List<Told> told(CitizenId citizen, News news) {
        var told = new ArrayList<Told>();
        for (var event : news.said()) told.add(new Told(citizen.value(), news.from() + told.size(), asReadBack(event)));
        return told;
    }

    /** Without what a sender put between its words, as whoever reads the store has it: a generation that is made has the same rows. */
    private static PlanEvent asReadBack(PlanEvent event) {
        if (!(event instanceof PlanEvent.FactRecorded(var fact, var at))) return event;
        var text = Language.parse(fact.json()).orElseThrow().toString();
        return new PlanEvent.FactRecorded(new CloudEvent<>(fact.envelope(), fact.data(), text), at);
    }
}
