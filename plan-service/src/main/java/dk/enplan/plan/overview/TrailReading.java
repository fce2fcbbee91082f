package dk.enplan.plan.overview;

import dk.enplan.plan.access.Pass;
import dk.enplan.plan.overview.words.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan's history step by step, each with what it rests on and what followed from it. Nothing, where there is no plan. */
@Component
public class TrailReading {

    private final TrailRows rows;
    private final EntryRows entries;
    private final PlanRows plans;
    private final HistoryReading history;
    private final Phrases phrases = Phrases.shipped();

    TrailReading(TrailRows rows, EntryRows entries, PlanRows plans, HistoryReading history) {
        this.rows = rows;
        this.entries = entries;
        this.plans = plans;
        this.history = history;
    }

    /**
     * What is null is not asked.
     *
     * @param after the last place of the page before
     * @param byTruth whether {@code from} and {@code to} mean when it happened, not when it was recorded
     * @param type as it is written on the wire; of a flag's steps {@code flag.raised} and so on
     * @param upTo no place beyond this: what comes while somebody reads on is left out
     */
    public record Wanted(
            @Nullable Long after,
            int size,
            boolean newestFirst,
            boolean byTruth,
            @Nullable String type,
            @Nullable String sector,
            @Nullable String rule,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long upTo) {

        /** The same from some place on, and nothing that comes meanwhile. */
        Wanted beyond(@Nullable Long place, long last) {
            return new Wanted(place, size, newestFirst, byTruth, type, sector, rule, actor, from, to, last);
        }
    }

    public Optional<Trail> read(Pass pass, Wanted wanted) {
        return plans.mark(pass.citizen()).map(standing -> {
            var heaps = entries.heaps(pass.citizen());
            var seen = HistoryReading.seen(heaps, pass.reader());
            var found = rows.places(pass.citizen(), seen, wanted);
            var page = found.subList(0, Math.min(found.size(), wanted.size()));
            return new Trail(
                    steps(pass, seen, page),
                    found.size() > page.size() ? page.getLast() : null,
                    standing.behind(),
                    HistoryReading.withheld(heaps, pass.reader()));
        });
    }

    /** Where it ends now. */
    public long last(Pass pass) {
        return history.position(pass);
    }

    /** What may be chosen from. */
    public record Choices(
            List<String> sectors, Map<String, PlanDocument.Words> types, List<String> actors, List<String> rules) {}

    public Choices choices(Pass pass) {
        var seen = HistoryReading.seen(entries.heaps(pass.citizen()), pass.reader());
        return history.tellers(pass)
                .map(it -> new Choices(
                        it.sectors(), named(it.types()), rows.actors(pass.citizen(), seen), rows.rules(pass.citizen())))
                .orElseGet(() -> new Choices(List.of(), Map.of(), List.of(), List.of()));
    }

    private static Map<String, PlanDocument.Words> named(Map<String, PlanDocument.Words> types) {
        var named = new java.util.LinkedHashMap<String, PlanDocument.Words>();
        types.forEach((type, words) -> named.put(Phrases.nameOf(type), words));
        return named;
    }

    private List<Trail.Step> steps(Pass pass, List<String> seen, List<Long> places) {
        var citizen = pass.citizen();
        var found = new HashMap<Long, Entry>();
        entries.at(citizen, seen, places).forEach(entry -> found.put(entry.position(), entry));
        var page =
                places.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
        var telling = new Telling(citizen, page, pass.reader(), entries, phrases);
        var flags = flags(pass, seen, page);
        return page.stream()
                .map(entry -> step(entry, telling.tell(entry), flags))
                .toList();
    }

    private static Trail.Step step(Entry entry, Telling.Told told, List<Trail.Flagged> flags) {
        return switch (entry) {
            case Entry.Said said ->
                new Trail.Step(
                        entry.position(),
                        told,
                        said.fact().envelope().source().toString(),
                        null,
                        null,
                        flags.stream()
                                .filter(flag -> flag.because().stream()
                                        .anyMatch(it -> it.eventId()
                                                .equals(said.fact().envelope().id())))
                                .toList());
            case Entry.FlagStep step -> {
                var flag = flags.stream()
                        .filter(it -> it.flagId().equals(step.flagId()))
                        .findFirst();
                yield new Trail.Step(
                        entry.position(),
                        told,
                        null,
                        flag.orElse(null),
                        flag.flatMap(it -> it.turns().stream()
                                        .filter(turn -> turn.position() == entry.position())
                                        .findFirst())
                                .orElse(null),
                        List.of());
            }
        };
    }

    /** Those of which something stands on this page, with all that became of them. */
    private List<Trail.Flagged> flags(Pass pass, List<String> seen, List<Entry> page) {
        var events = new LinkedHashSet<UUID>();
        var ids = new LinkedHashSet<UUID>();
        for (var entry : page)
            switch (entry) {
                case Entry.Said said -> events.add(said.fact().envelope().id());
                case Entry.FlagStep step -> ids.add(step.flagId());
            }
        return restingOn(pass, seen, ids, events);
    }

    /** These flags and those that rest on one of these events. */
    List<Trail.Flagged> restingOn(Pass pass, List<String> seen, Set<UUID> ids, Set<UUID> events) {
        var citizen = pass.citizen();
        var flags = rows.flags(citizen, ids, events);
        if (flags.isEmpty()) return flags;
        var turns =
                rows.turns(citizen, flags.stream().map(Trail.Flagged::flagId).toList());
        var spokenOf = new LinkedHashSet<UUID>();
        flags.forEach(flag -> flag.because().forEach(it -> spokenOf.add(it.eventId())));
        turns.values().forEach(steps -> steps.forEach(it -> spokenOf.addAll(it.by())));
        var known = known(pass, seen, spokenOf);
        return flags.stream()
                .map(flag -> new Trail.Flagged(
                        flag.flagId(),
                        flag.rule(),
                        flag.cause(),
                        flag.rulesVersion(),
                        flag.title(),
                        flag.state(),
                        flag.since(),
                        flag.raisedAt(),
                        flag.earlierFlagId(),
                        flag.because().stream()
                                .map(it -> because(known, it.eventId()))
                                .toList(),
                        turns.getOrDefault(flag.flagId(), List.of()).stream()
                                .map(it -> turn(it, known))
                                .toList()))
                .toList();
    }

    private Map<UUID, Trail.Because> known(Pass pass, List<String> seen, Set<UUID> events) {
        var said = entries.said(pass.citizen(), seen, events);
        var telling = new Telling(pass.citizen(), said, pass.reader(), entries, phrases);
        var known = new HashMap<UUID, Trail.Because>();
        for (var entry : said)
            if (entry instanceof Entry.Said(var position, var time, var arrivedAt, var fact)) {
                var words = telling.tell(entry).words();
                known.put(
                        fact.envelope().id(),
                        new Trail.Because(
                                fact.envelope().id(), position, new PlanDocument.Words(words.da(), words.en())));
            }
        return known;
    }

    private static Trail.Because because(Map<UUID, Trail.Because> known, UUID event) {
        return known.getOrDefault(event, new Trail.Because(event, null, null));
    }

    private static Trail.Turn turn(TrailRows.TurnRow row, Map<UUID, Trail.Because> known) {
        var it = row.turn();
        var by = new ArrayList<Trail.Because>();
        row.by().forEach(event -> by.add(because(known, event)));
        return new Trail.Turn(
                it.position(),
                it.step(),
                it.severity(),
                it.at(),
                it.actor(),
                it.reason(),
                it.retroactive(),
                it.corrected(),
                it.told(),
                by);
    }
}
