package dk.enplan.plan.rules;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A watch that goes on from where it stood: a fact that comes in order costs the same in a long life as in a short one. Places
 * further back are kept more sparsely, so that what comes late is walked from shortly before it happened.
 */
final class Lookout implements Watch {

    /** A place on the way: so many facts heard, at that instant, and the walk as it stood there. */
    private record Stop(int heard, Instant at, Walk walk) {}

    /** How many stops are kept for each doubling of the distance. */
    private static final int OF_EACH_DISTANCE = 2;

    private final Pack pack;
    private final CitizenId citizen;
    private final List<CloudEvent<Fact>> heard;
    /** Latest first. */
    private final List<Stop> stops;

    private Lookout(Pack pack, CitizenId citizen, List<CloudEvent<Fact>> heard, List<Stop> stops) {
        this.pack = pack;
        this.citizen = citizen;
        this.heard = heard;
        this.stops = stops;
    }

    static Lookout over(Pack pack, CitizenId citizen) {
        return new Lookout(pack, citizen, List.of(), List.of());
    }

    static List<Episode> episodes(Pack pack, CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
        var episodes = Episodes.remembered();
        var walk = new Walk(pack, citizen, episodes);
        var facts = told(standing, 0);
        for (int next = 0; next < facts.size() && !Walk.at(facts.get(next)).isAfter(now); ) {
            var end = endOfInstant(facts, next);
            walk.hear(facts.subList(next, end));
            next = end;
        }
        walk.passTo(now);
        var all = new ArrayList<>(episodes.over());
        for (var finding : walk.outlook(Optional.empty()).findings())
            all.add(new Episode(finding.key(), finding.steps(), Optional.empty()));
        return all;
    }

    @Override
    public Seen look(List<CloudEvent<Fact>> standing, Instant now) {
        var before = same(standing);
        var facts = told(standing, before);
        var same = facts.size() == standing.size() ? before : same(facts);
        var known =
                stops.stream().filter(stop -> leadsTo(stop, same, facts, now)).toList();
        var stop = known.isEmpty() ? beginning() : known.getFirst();
        var passed = new ArrayList<>(known);
        var walk = stop.walk().copy();
        var next = stop.heard();
        while (next < facts.size() && !Walk.at(facts.get(next)).isAfter(now)) {
            var end = endOfInstant(facts, next);
            walk.hear(facts.subList(next, end));
            next = end;
            var last = next == facts.size() || Walk.at(facts.get(next)).isAfter(now);
            if (!last && !worthKeeping(facts.size() - next)) continue;
            if (last || heard.isEmpty()) walk.catchUp();
            passed.addFirst(new Stop(next, Walk.at(facts.get(next - 1)), walk.copy()));
        }
        var plan = walk.plan();
        walk.passTo(now);
        var coming = next < facts.size() ? Optional.of(Walk.at(facts.get(next))) : Optional.<Instant>empty();
        return new Seen(walk.outlook(coming), plan, new Lookout(pack, citizen, facts, thinned(passed, facts.size())));
    }

    @Override
    public Optional<Plan> folded(List<CloudEvent<Fact>> standing) {
        var all = standing.size();
        if (heard.size() != all || same(standing) != all || stops.isEmpty()) return Optional.empty();
        var last = stops.getFirst();
        return last.heard() == all ? Optional.of(last.walk().plan()) : Optional.empty();
    }

    /**
     * Nobody is told of what is private, and no rule reads it.
     *
     * @param known so many from the beginning were looked at before
     */
    private static List<CloudEvent<Fact>> told(List<CloudEvent<Fact>> standing, int known) {
        for (var fact : standing.subList(known, standing.size()))
            if (fact.envelope().audienceOrPlan() == Audience.PRIVATE)
                return standing.stream()
                        .filter(it -> it.envelope().audienceOrPlan() != Audience.PRIVATE)
                        .toList();
        return standing;
    }

    /** How many facts from the beginning are those that were heard before. */
    @SuppressWarnings("ReferenceEquality") // the same journal hands out the same facts; whatever else is walked anew
    private int same(List<CloudEvent<Fact>> facts) {
        // In one piece each: asking a list for its thousand facts one by one is most of what an event costs in a long
        // life.
        var before = heard.toArray();
        var now = facts.toArray();
        var most = Math.min(before.length, now.length);
        for (int i = 0; i < most; i++) if (before[i] != now[i]) return i;
        return most;
    }

    /** Nothing that is to be heard happened at its instant or before: what happens at one instant is heard together. */
    private static boolean leadsTo(Stop stop, int same, List<CloudEvent<Fact>> facts, Instant now) {
        return stop.heard() <= same
                && !stop.at().isAfter(now)
                && (stop.heard() == facts.size()
                        || Walk.at(facts.get(stop.heard())).isAfter(stop.at()));
    }

    private Stop beginning() {
        return new Stop(0, Instant.MIN, new Walk(pack, citizen, Episodes.FORGOTTEN));
    }

    private static int endOfInstant(List<CloudEvent<Fact>> facts, int first) {
        var at = Walk.at(facts.get(first));
        var end = first + 1;
        while (end < facts.size() && Walk.at(facts.get(end)).equals(at)) end++;
        return end;
    }

    /** The last few, and then at powers of two. Most lives are told in order: only of one that was looked at before is more of the way kept. */
    private boolean worthKeeping(int left) {
        return left < OF_EACH_DISTANCE || (!heard.isEmpty() && Integer.bitCount(left) == 1);
    }

    private static List<Stop> thinned(List<Stop> stops, int size) {
        var kept = new ArrayList<Stop>();
        int distance = -1;
        int atThisDistance = 0;
        for (var stop : stops) {
            var doubled = Integer.SIZE - Integer.numberOfLeadingZeros(size - stop.heard());
            atThisDistance = doubled == distance ? atThisDistance + 1 : 1;
            distance = doubled;
            if (atThisDistance <= OF_EACH_DISTANCE) kept.add(stop);
        }
        return List.copyOf(kept);
    }
}
