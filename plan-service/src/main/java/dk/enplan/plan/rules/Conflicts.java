package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong in one plan at the instant the walk has come to. */
final class Conflicts {

    /** What one rule sees, and when time alone could change it. The map is replaced, never changed. */
    private record Seen(Rule.Conflict rule, Map<Flag.Key, Clash> raised, Optional<Instant> next) {}

    private final Pack pack;
    private final Episodes episodes;
    /** By the rule's id: a whole rule is a long name. */
    private final Map<String, Rule.Conflict> toLookAt = new LinkedHashMap<>();

    private Map<String, Seen> seen;
    /** Somebody else has the map too: it is copied before anything is changed, and most events change nothing. */
    private boolean shared;

    private Optional<Instant> next;
    private boolean active;

    Conflicts(Pack pack, Episodes episodes) {
        this(pack, episodes, new LinkedHashMap<>(), false, Optional.empty(), false);
    }

    private Conflicts(
            Pack pack,
            Episodes episodes,
            Map<String, Seen> seen,
            boolean shared,
            Optional<Instant> next,
            boolean active) {
        this.pack = pack;
        this.episodes = episodes;
        this.seen = seen;
        this.shared = shared;
        this.next = next;
        this.active = active;
    }

    /** To go on from here later, whatever becomes of this one. */
    Conflicts copy() {
        shared = true;
        return new Conflicts(pack, Episodes.FORGOTTEN, seen, true, next, active);
    }

    private void own() {
        if (!shared) return;
        seen = new LinkedHashMap<>(seen);
        shared = false;
    }

    void hear(String type) {
        for (var rule : pack.listeningTo(type)) toLookAt.put(rule.id(), rule);
    }

    /** Once for all that happened at one instant: what stood between two of its events was never true of any moment. */
    void settle(Moment moment) {
        if (moment.plan().active() != active) for (var rule : pack.conflicts()) toLookAt.put(rule.id(), rule);
        active = moment.plan().active();
        if (!active) leave(moment);
        else if (!toLookAt.isEmpty()) {
            toLookAt.values().forEach(rule -> look(rule, moment));
            next = earliest();
        }
        toLookAt.clear();
    }

    private void leave(Moment moment) {
        seen.values().forEach(rule -> end(rule.raised(), Set.of(), moment));
        own();
        seen.clear();
        next = Optional.empty();
    }

    void passTo(Instant now, Moment latest) {
        while (next.isPresent() && !next.get().isAfter(now)) {
            var at = next.get();
            var moment = new Moment(latest.plan(), latest.plan(), at, latest.history());
            for (var rule : List.copyOf(seen.values()))
                if (rule.next().filter(at::equals).isPresent()) look(rule.rule(), moment);
            next = earliest();
        }
    }

    private void look(Rule.Conflict rule, Moment moment) {
        var today = new Today(moment.at());
        var sights = rule.detector().look(new Scene(moment.plan(), moment.history(), today, rule.params()));
        var before = Optional.ofNullable(seen.get(rule.id())).map(Seen::raised).orElse(Map.of());
        var now = new LinkedHashMap<Flag.Key, Clash>();
        for (var sight : sights)
            if (!sight.steps().isEmpty()) {
                var key = new Flag.Key(rule.id(), sight.cause());
                now.put(key, Clash.of(rule, key, Optional.ofNullable(before.get(key)), sight, moment.at()));
            }
        end(before, now.keySet(), moment);
        own();
        if (now.isEmpty() && today.next().isEmpty()) seen.remove(rule.id());
        else seen.put(rule.id(), new Seen(rule, now, today.next()));
    }

    private void end(Map<Flag.Key, Clash> before, Set<Flag.Key> still, Moment moment) {
        before.forEach((key, flag) -> {
            if (!still.contains(key)) episodes.end(key, flag.ladder(), moment.at());
        });
    }

    Optional<Instant> next() {
        return next;
    }

    private Optional<Instant> earliest() {
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
