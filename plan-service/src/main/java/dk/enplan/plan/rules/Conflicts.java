package dk.enplan.plan.rules;

import dk.enplan.plan.model.Outlook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in one plan at the instant the walk has come to. The walk is followed some way behind: what a rule saw on the way
 * matters only where it still sees something at the end.
 */
final class Conflicts {

    /** A moment that was passed, the rules that what happened then concerns, and how many moments have been passed since all were asked. */
    private record Passed(
            Moment moment,
            List<Rule.Conflict> concerned,
            int behind,
            @Nullable Passed before) {

        static Passed begin(Moment moment) {
            return new Passed(moment, List.of(), 0, null);
        }

        Passed then(Moment next, List<Rule.Conflict> concerned) {
            return new Passed(next, concerned, behind + 1, this);
        }
    }

    /** Plans as they stood, kept in memory as long as nobody has been asked about them. */
    private static final int MOST_BEHIND = 32;

    private final Pack pack;
    private final Episodes episodes;
    /** By the rule's id: a whole rule is a long name. */
    private final Map<String, Rule.Conflict> concerned = new LinkedHashMap<>();

    /** Of the last moment that all were asked about. Replaced, never changed, while somebody else has it too. */
    private Map<String, Clashes> seen;

    private boolean shared;
    private Passed way;

    Conflicts(Pack pack, Episodes episodes, Moment beginning) {
        this(pack, episodes, new LinkedHashMap<>(), false, Passed.begin(beginning));
    }

    private Conflicts(Pack pack, Episodes episodes, Map<String, Clashes> seen, boolean shared, Passed way) {
        this.pack = pack;
        this.episodes = episodes;
        this.seen = seen;
        this.shared = shared;
        this.way = way;
    }

    /** To go on from here later, whatever becomes of this one. */
    Conflicts copy() {
        shared = true;
        return new Conflicts(pack, Episodes.FORGOTTEN, seen, true, way);
    }

    void hear(String type) {
        for (var rule : pack.listeningTo(type)) concerned.put(rule.id(), rule);
    }

    /** Once for all that happened at one instant: what stood between two of its events was never true of any moment. */
    void settle(Moment moment) {
        if (moment.plan().active() != way.moment().plan().active())
            for (var rule : pack.conflicts()) concerned.put(rule.id(), rule);
        way = way.then(moment, List.copyOf(concerned.values()));
        concerned.clear();
        if (way.behind() >= MOST_BEHIND) catchUp();
    }

    /** Everything that time alone changes until then. */
    void passTo(Instant now) {
        catchUp();
        for (var rule : List.copyOf(seen.values()))
            if (rule.changesBy(now)) put(rule.passTo(now, way.moment(), episodes));
    }

    /** Asks all who have something to say of what was passed. */
    void catchUp() {
        if (way.behind() == 0) return;
        var moments = new ArrayList<Moment>();
        var places = new LinkedHashMap<String, List<Integer>>();
        var rules = new LinkedHashMap<String, Clashes>();
        for (var passed : oldestFirst()) {
            for (var rule : passed.concerned()) {
                rules.computeIfAbsent(rule.id(), id -> seen.getOrDefault(id, Clashes.none(rule)));
                places.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(moments.size());
            }
            moments.add(passed.moment());
        }
        for (var rule : seen.values())
            if (rule.changesBy(way.moment().at())) rules.putIfAbsent(rule.rule().id(), rule);
        rules.forEach((id, rule) -> put(rule.past(moments, places.getOrDefault(id, List.of()), episodes)));
        way = Passed.begin(way.moment());
    }

    private List<Passed> oldestFirst() {
        var all = new ArrayList<Passed>();
        for (var one = way; one != null; one = one.before()) all.add(one);
        return all.reversed();
    }

    private void put(Clashes rule) {
        if (rule.gone() && !seen.containsKey(rule.rule().id())) return;
        if (shared) seen = new LinkedHashMap<>(seen);
        shared = false;
        if (rule.gone()) seen.remove(rule.rule().id());
        else seen.put(rule.rule().id(), rule);
    }

    /** Of the instant that was passed to last. */
    Optional<Instant> next() {
        var earliest = Optional.<Instant>empty();
        for (var rule : seen.values()) earliest = Walk.earlier(earliest, rule.next());
        return earliest;
    }

    List<Outlook.Finding> findings() {
        var findings = new ArrayList<Outlook.Finding>();
        for (var rule : seen.values()) for (var clash : rule.raised().values()) findings.add(clash.finding());
        return findings;
    }
}
