package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one rule sees, and when time alone could change it. A value. */
record Clashes(Rule.Conflict rule, Map<Flag.Key, Clash> raised, Optional<Instant> next) {

    static Clashes none(Rule.Conflict rule) {
        return new Clashes(rule, Map.of(), Optional.empty());
    }

    /** Nothing now, and nothing that time alone could bring. */
    boolean gone() {
        return raised.isEmpty() && next.isEmpty();
    }

    boolean changesBy(Instant at) {
        return next.isPresent() && !next.get().isAfter(at);
    }

    Clashes look(Moment moment, Episodes episodes) {
        var now = moment.plan().active() ? seen(moment) : none(rule);
        raised.forEach((key, clash) -> {
            if (!now.raised.containsKey(key)) episodes.end(key, clash.ladder(), moment.at());
        });
        return now;
    }

    private Clashes seen(Moment moment) {
        var today = new Today(moment.at());
        var now = new LinkedHashMap<Flag.Key, Clash>();
        for (var sight : rule.detector().look(new Scene(moment.plan(), moment.history(), today, rule.params())))
            if (!sight.steps().isEmpty()) {
                var key = new Flag.Key(rule.id(), sight.cause());
                now.put(key, Clash.of(rule, key, Optional.ofNullable(raised.get(key)), sight, moment.at()));
            }
        return new Clashes(rule, now, today.next());
    }

    /** Everything that time alone changes until then. */
    Clashes passTo(Instant until, Moment latest, Episodes episodes) {
        var now = this;
        while (now.changesBy(until)) now = now.look(latest.later(now.next.orElseThrow()), episodes);
        return now;
    }

    /**
     * Past some moments, the first of which it knows. Since when something is wrong is asked only where it is wrong at the end, and most
     * rules see nothing there: they are asked once.
     *
     * @param concerned those of the moments, by their place, of which something concerns the rule
     */
    Clashes past(List<Moment> moments, List<Integer> concerned, Episodes episodes) {
        if (concerned.size() > 1 && !episodes.asked()) {
            var last = concerned.getLast();
            var atLast = none(rule).look(moments.get(last), episodes);
            if (atLast.raised.isEmpty()) return atLast.past(moments.subList(last, moments.size()), List.of(), episodes);
        }
        var now = this;
        for (int i = 1; i < moments.size(); i++) {
            now = now.passTo(moments.get(i).at(), moments.get(i - 1), episodes);
            if (concerned.contains(i)) now = now.look(moments.get(i), episodes);
        }
        return now;
    }
}
