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

    private final Pack pack;
    private final Map<Rule.Conflict, Map<Flag.Key, Raised>> raised = new LinkedHashMap<>();
    private final Map<Rule.Conflict, Instant> wakes = new HashMap<>();
    private final Set<Rule.Conflict> toLookAt = new LinkedHashSet<>();
    private boolean active;

    Conflicts(Pack pack) {
        this.pack = pack;
    }

    void hear(String type) {
        toLookAt.addAll(pack.listeningTo(type));
    }

    /** Once for all that happened at one instant: what stood between two of its events was never true of any moment. */
    void settle(Moment moment) {
        if (moment.plan().active() != active) toLookAt.addAll(pack.conflicts());
        active = moment.plan().active();
        if (!active) {
            raised.clear();
            wakes.clear();
        } else toLookAt.forEach(rule -> look(rule, moment));
        toLookAt.clear();
    }

    void passTo(Instant now, Moment latest) {
        for (var next = next(); next.isPresent() && !next.get().isAfter(now); next = next()) {
            var at = next.get();
            var moment = new Moment(latest.plan(), latest.plan(), at, latest.history());
            List.copyOf(wakes.entrySet()).stream()
                    .filter(wake -> wake.getValue().equals(at))
                    .forEach(wake -> look(wake.getKey(), moment));
        }
    }

    private void look(Rule.Conflict rule, Moment moment) {
        var today = new Today(moment.at());
        var seen = rule.detector().look(new Scene(moment.plan(), moment.history(), today, rule.params()));
        wakes.remove(rule);
        today.next().ifPresent(at -> wakes.put(rule, at));
        var before = raised.getOrDefault(rule, Map.of());
        var now = new LinkedHashMap<Flag.Key, Raised>();
        for (var sight : seen) {
            var key = new Flag.Key(rule.id(), sight.cause());
            now.put(key, climb(rule, Optional.ofNullable(before.get(key)), sight, moment));
        }
        raised.put(rule, now);
    }

    private static Raised climb(Rule.Conflict rule, Optional<Raised> before, Sight sight, Moment moment) {
        var ladder = before.map(Raised::ladder).orElseGet(Ladder::new);
        var taken = new HashSet<>(before.map(Raised::taken).orElseGet(Set::of));
        for (int step = 0; step < rule.steps().size(); step++)
            if (sight.steps().contains(step) && taken.add(step))
                ladder.reach(moment.at(), rule.steps().get(step));
        return new Raised(sight, ladder, taken);
    }

    Optional<Instant> next() {
        return wakes.values().stream().min(Instant::compareTo);
    }

    List<Outlook.Finding> findings() {
        return raised.entrySet().stream()
                .flatMap(rule -> rule.getValue().entrySet().stream()
                        .map(flag -> finding(rule.getKey().notice(), flag.getKey(), flag.getValue())))
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
