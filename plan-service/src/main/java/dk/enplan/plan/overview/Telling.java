package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.Reader;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Outlook.Words;
import dk.enplan.plan.overview.words.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells entries of a plan's history to one reader, in words: what was taken back since is marked, never left out, and what rests on
 * something this reader may not see is told without its reason.
 */
public final class Telling {

    /**
     * @param kind fact, retraction, correction or flag
     * @param because the events it rests on, as far as this reader may see them
     * @param counts whether the plan still rests on it
     * @param restricted it rests on something this reader may not see
     */
    public record Told(
            String id,
            String kind,
            String type,
            @Nullable String sector,
            Instant time,
            @Nullable Instant recordedAt,
            Instant arrivedAt,
            @Nullable String actor,
            Words words,
            List<UUID> because,
            boolean counts,
            @Nullable UUID annulledBy,
            @Nullable String severity,
            @Nullable UUID flagId,
            boolean restricted) {}

    private final Phrases phrases;
    private final Reader reader;
    private final Map<UUID, CloudEvent<Fact>> known = new HashMap<>();
    private final Map<UUID, UUID> annulledBy = new HashMap<>();
    private final Set<UUID> standing = new HashSet<>();

    /** @param rows asked for what the entries speak of and do not bring along */
    Telling(CitizenId citizen, List<Entry> entries, Reader reader, EntryRows rows, Phrases phrases) {
        this.phrases = phrases;
        this.reader = reader;
        for (var entry : entries) if (entry instanceof Entry.Said said) know(said.fact());
        rows.facts(citizen, spokenOf(entries)).forEach(this::know);
        var all = new ArrayList<>(known.values());
        all.addAll(rows.corrections(citizen));
        all.removeIf(fact -> !reader.knows(fact.envelope()));
        for (var fact : Facts.of(citizen, all).standing().facts()) {
            standing.add(fact.envelope().id());
            if (fact.data() instanceof Correction.Annulled(var target, var reason) && reader.sees(fact.envelope()))
                annulledBy.putIfAbsent(target, fact.envelope().id());
        }
    }

    private void know(CloudEvent<Fact> fact) {
        known.put(fact.envelope().id(), fact);
    }

    private static List<UUID> spokenOf(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> switch (entry) {
                    case Entry.Said said ->
                        said.fact().data() instanceof Correction.Annulled(var target, var reason)
                                ? Stream.of(target)
                                : Stream.<UUID>of();
                    case Entry.FlagStep step -> step.because().stream();
                })
                .distinct()
                .toList();
    }

    Told tell(Entry entry) {
        return switch (entry) {
            case Entry.Said said -> said(said);
            case Entry.FlagStep step -> flag(step);
        };
    }

    /** With the day it happened, where that is another than the day it was told. */
    Told tellLate(Entry entry) {
        var told = tell(entry);
        var late = entry instanceof Entry.Said && !Here.dateOf(entry.time()).equals(Here.dateOf(entry.arrivedAt()));
        return late ? with(told, phrases.late(told.words(), entry.time())) : told;
    }

    private Told said(Entry.Said entry) {
        var fact = entry.fact();
        var said = fact.envelope();
        var counts = standing.contains(said.id());
        var words = words(fact);
        return new Told(
                said.id().toString(),
                kind(fact),
                said.type(),
                said.sector().value(),
                entry.time(),
                said.recordedAt().toInstant(),
                entry.arrivedAt(),
                said.actor(),
                counts ? words : phrases.noLonger(words),
                List.of(said.id()),
                counts,
                annulledBy.get(said.id()),
                null,
                null,
                false);
    }

    private Words words(CloudEvent<Fact> fact) {
        if (!(fact.data() instanceof Correction.Annulled(var target, var reason))) return phrases.of(fact);
        var taken = known.get(target);
        return taken == null || !reader.sees(taken.envelope())
                ? phrases.of(fact)
                : phrases.takenBack(fact, taken, kind(fact).equals("correction"));
    }

    private static String kind(CloudEvent<Fact> fact) {
        if (!(fact.data() instanceof Correction.Annulled(var target, var reason))) return "fact";
        return reason.value().equals("superseded") ? "correction" : "retraction";
    }

    private Told flag(Entry.FlagStep step) {
        var seen = step.because().stream()
                .filter(id -> known.containsKey(id) && reader.sees(known.get(id).envelope()))
                .toList();
        return new Told(
                step.flagId() + "-" + step.position(),
                "flag",
                "flag." + step.step(),
                null,
                step.time(),
                null,
                step.arrivedAt(),
                null,
                phrases.flag(
                        step.word(),
                        step.severity(),
                        new Words(step.title().da(), step.title().en())),
                seen,
                true,
                null,
                step.severity(),
                step.flagId(),
                seen.size() < step.because().size());
    }

    private static Told with(Told told, Words words) {
        return new Told(
                told.id(),
                told.kind(),
                told.type(),
                told.sector(),
                told.time(),
                told.recordedAt(),
                told.arrivedAt(),
                told.actor(),
                words,
                told.because(),
                told.counts(),
                told.annulledBy(),
                told.severity(),
                told.flagId(),
                told.restricted());
    }
}
