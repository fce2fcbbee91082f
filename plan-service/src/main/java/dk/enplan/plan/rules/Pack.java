package dk.enplan.plan.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All rules, filed by the event they listen to: a fact wakes only those that speak of it. */
final class Pack {

    /** One entry of a rule's {@code when}. */
    record Opening(Rule.Handoff rule, int place, Rule.Trigger trigger) {}

    /** Of the handoffs, counted from nought. */
    private final Map<String, Integer> places = new HashMap<>();

    private final Map<String, List<Opening>> opening = new HashMap<>();
    private final Map<String, Set<Rule.Handoff>> answering = new HashMap<>();
    private final Map<String, Set<Rule.Conflict>> listening = new HashMap<>();
    private final Set<String> lookedBack = new HashSet<>();
    private final List<Opening> birthdays = new ArrayList<>();
    private final List<Rule.Handoff> askedAllTheTime = new ArrayList<>();
    private final List<Rule.Conflict> conflicts = new ArrayList<>();

    Pack(Collection<Rule> rules) {
        rules.forEach(rule -> {
            switch (rule) {
                case Rule.Handoff handoff -> file(handoff);
                case Rule.Conflict conflict -> file(conflict);
            }
        });
    }

    private void file(Rule.Handoff rule) {
        places.put(rule.id(), places.size());
        for (int place = 0; place < rule.when().size(); place++) {
            var trigger = rule.when().get(place);
            var opens = new Opening(rule, place, trigger);
            switch (trigger) {
                case Rule.Trigger.Happens it ->
                    it.types().forEach(type -> in(opening, type).add(opens));
                case Rule.Trigger.Recurs it -> {
                    it.types().forEach(type -> in(opening, type).add(opens));
                    if (rule.unless() != Question.NEVER && !askedAllTheTime.contains(rule)) askedAllTheTime.add(rule);
                }
                case Rule.Trigger.Birthday it -> birthdays.add(opens);
            }
        }
        for (var candidates : List.of(rule.expect(), rule.dissolve()))
            for (var candidate : candidates) {
                candidate
                        .types()
                        .forEach(type -> answering
                                .computeIfAbsent(type, t -> new LinkedHashSet<>())
                                .add(rule));
                if (candidate.lookback().isPresent()) lookedBack.addAll(candidate.types());
            }
    }

    private void file(Rule.Conflict rule) {
        conflicts.add(rule);
        rule.listens()
                .forEach(type -> listening
                        .computeIfAbsent(type, t -> new LinkedHashSet<>())
                        .add(rule));
    }

    private static <V> List<V> in(Map<String, List<V>> shelf, String type) {
        return shelf.computeIfAbsent(type, t -> new ArrayList<>());
    }

    int handoffs() {
        return places.size();
    }

    int placeOf(String handoff) {
        return Objects.requireNonNull(places.get(handoff), handoff);
    }

    List<Opening> openedBy(String type) {
        return opening.getOrDefault(type, List.of());
    }

    Set<Rule.Handoff> answeredBy(String type) {
        return answering.getOrDefault(type, Set.of());
    }

    /** Whether any handoff opens, ends or looks back at it. */
    boolean concerns(String type) {
        return opening.containsKey(type) || answering.containsKey(type);
    }

    Set<Rule.Conflict> listeningTo(String type) {
        return listening.getOrDefault(type, Set.of());
    }

    List<Rule.Conflict> conflicts() {
        return conflicts;
    }

    /** What opens with the years, and not with an event. */
    List<Opening> birthdays() {
        return birthdays;
    }

    /** What recurs unless something holds: whether it holds is asked again whenever anything happens. */
    List<Rule.Handoff> askedAllTheTime() {
        return askedAllTheTime;
    }

    boolean looksBackAt(String type) {
        return lookedBack.contains(type);
    }
}
