package dk.enplan.plan.overview;

import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Application;
import dk.enplan.contracts.fact.Benefit;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Exemption;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Sanction;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.overview.words.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was told and taken back later, and what rested on it meanwhile. Nothing, where there is no plan. */
@Component
public class CorrectedReading {

    /** So many that were made while it stood; a fact that stood for years is read in the history. */
    private static final int MOST = 100;

    private static final List<Class<? extends Fact>> DECISIONS = List.of(
            Application.Decided.class,
            Sanction.Initiated.class,
            Demand.Imposed.class,
            Exemption.Granted.class,
            Benefit.Changed.class);

    private final TrailReading trail;
    private final EntryRows entries;
    private final PlanRows plans;
    private final Phrases phrases = Phrases.shipped();

    CorrectedReading(TrailReading trail, EntryRows entries, PlanRows plans) {
        this.trail = trail;
        this.entries = entries;
        this.plans = plans;
    }

    /** What was taken back last stands first. */
    public Optional<List<Corrected>> of(Pass pass) {
        return plans.mark(pass.citizen()).map(standing -> read(pass));
    }

    private List<Corrected> read(Pass pass) {
        var seen = HistoryReading.seen(entries.heaps(pass.citizen()), pass.reader());
        var events = new LinkedHashSet<UUID>();
        for (var fact : entries.corrections(pass.citizen()))
            if (fact.data() instanceof Correction.Annulled(var target, var reason)) {
                events.add(target);
                events.add(fact.envelope().id());
            }
        var told = told(pass, entries.said(pass.citizen(), seen, events));
        var byId = new HashMap<String, Telling.Told>();
        told.forEach(it -> byId.put(it.id(), it));
        var corrected = new ArrayList<Corrected>();
        for (var fact : told) {
            var correction = fact.annulledBy() == null
                    ? null
                    : byId.get(fact.annulledBy().toString());
            if (correction != null) corrected.add(corrected(pass, seen, fact, correction));
        }
        corrected.sort(Comparator.comparing(Corrected::until).reversed());
        return corrected;
    }

    private List<Telling.Told> told(Pass pass, List<Entry> said) {
        var telling = new Telling(pass.citizen(), said, pass.reader(), entries, phrases);
        return said.stream().map(telling::tell).toList();
    }

    /** One that was taken back before it was told stood at no time. */
    private Corrected corrected(Pass pass, List<String> seen, Telling.Told fact, Telling.Told correction) {
        var from = fact.arrivedAt();
        var until = correction.arrivedAt().isBefore(from) ? from : correction.arrivedAt();
        return new Corrected(
                fact,
                correction,
                from,
                until,
                trail.restingOn(pass, seen, Set.of(), Set.of(UUID.fromString(fact.id()))).stream()
                        .filter(flag -> flag.raisedAt().isBefore(until))
                        .toList(),
                decisions(pass, seen, from, until));
    }

    private List<Telling.Told> decisions(Pass pass, List<String> seen, Instant from, Instant until) {
        var types = DECISIONS.stream().map(Language.FACTS::typeOf).toList();
        return told(pass, entries.decided(pass.citizen(), seen, types, from, until, MOST));
    }
}
