package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.rules.conflict.Sight;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong in one plan at the instant the walk has come to. */
final class Conflicts {

    /** A flag that is up: what is seen now, how far it has climbed, and which steps have been taken. */
    private record Raised(Sight sight, Ladder ladder, Set<Integer> taken) {}

    /** What one rule sees, and when time alone could change it. The map is replaced, never changed. */
    private record Seen(Rule.Conflict rule, Map<Flag.Key, Raised> raised, Optional<Instant> next) {}

    private final Pack pack;
    private final Map<String, Seen> seen;
    private final Episodes episodes;
    private final Set<Rule.Conflict> toLookAt = new LinkedHashSet<>();
    private boolean active;

    Conflicts(Pack pack, Episodes episodes) {
        this(pack, new LinkedHashMap<>(), episodes, false);
    }

    private Conflicts(Pack pack, Map<String, Seen> seen, Episodes episodes, boolean active) {
        this.pack = pack;
        this.seen = seen;
        this.episodes = episodes;
        this.active = active;
    }

    /** To go on from here later, whatever becomes of this one. */
    Conflicts copy() {
        return new Conflicts(pack, new LinkedHashMap<>(seen), Episodes.FORGOTTEN, active);
    }

    void hear(String type) {
        toLookAt.addAll(pack.listeningTo(type));
    }

    /** Once for all that happened at one instant: what stood between two of its events was never true of any moment. */
    void settle(Moment moment) {
        if (moment.plan().active() != active) toLookAt.addAll(pack.conflicts());
        active = moment.plan().active();
        if (active) toLookAt.forEach(rule -> look(rule, moment));
        else leave(moment);
        toLookAt.clear();
    }

    private void leave(Moment moment) {
        seen.values().forEach(rule -> end(rule.raised(), Set.of(), moment));
        seen.clear();
    }

    void passTo(Instant now, Moment latest) {
        for (var next = next(); next.isPresent() && !next.get().isAfter(now); next = next()) {
            var at = next.get();
            var moment = new Moment(latest.plan(), latest.plan(), at, latest.history());
            for (var rule : List.copyOf(seen.values()))
                if (rule.next().filter(at::equals).isPresent()) look(rule.rule(), moment);
        }
    }

    private void look(Rule.Conflict rule, Moment moment) {
        var today = new Today(moment.at());
        var sights = rule.detector().look(new Scene(moment.plan(), moment.history(), today, rule.params()));
        var before = Optional.ofNullable(seen.get(rule.id())).map(Seen::raised).orElse(Map.of());
        var now = new LinkedHashMap<Flag.Key, Raised>();
        for (var sight : sights)
            if (!sight.steps().isEmpty()) {
                var key = new Flag.Key(rule.id(), sight.cause());
                now.put(key, climb(rule, Optional.ofNullable(before.get(key)), sight, moment));
            }
        end(before, now.keySet(), moment);
        if (now.isEmpty() && today.next().isEmpty()) seen.remove(rule.id());
        else seen.put(rule.id(), new Seen(rule, now, today.next()));
    }

    private void end(Map<Flag.Key, Raised> before, Set<Flag.Key> still, Moment moment) {
        before.forEach((key, flag) -> {
            if (!still.contains(key)) episodes.end(key, flag.ladder(), moment.at());
        });
    }

    private static Raised climb(Rule.Conflict rule, Optional<Raised> before, Sight sight, Moment moment) {
        var ladder = before.map(Raised::ladder).orElse(Ladder.GROUND);
        var taken = new HashSet<>(before.map(Raised::taken).orElseGet(Set::of));
        for (int step = 0; step < rule.steps().size(); step++)
            if (sight.steps().contains(step) && taken.add(step))
                ladder = ladder.reach(moment.at(), rule.steps().get(step));
        return new Raised(sight, ladder, taken);
    }

    Optional<Instant> next() {
        return seen.values().stream().flatMap(rule -> rule.next().stream()).min(Instant::compareTo);
    }

    List<Outlook.Finding> findings() {
        return seen.values().stream()
                .flatMap(rule -> rule.raised().entrySet().stream()
                        .map(flag -> finding(rule.rule().notice(), flag.getKey(), flag.getValue())))
                .toList();
    }

    private static Outlook.Finding finding(Rule.Notice notice, Flag.Key key, Raised flag) {
        var fills = new HashMap<>(notice.params());
        fills.putAll(flag.sight().fills());
        return new Outlook.Finding(
                key,
                notice.title().filled(Map.of()),
                notice.why().filled(fills),
                flag.ladder().changes(),
                null,
                flag.sight().because(),
                flag.sight().unknown());
    }
}
