package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that is waited for in one plan: one expectation for each rule, place in its {@code when}, and cause; and when each is due. */
final class Waiting {

    private record Slot(int place, Flag.Key key) {

        static Slot of(Expected expected) {
            return new Slot(expected.place(), expected.key());
        }
    }

    /** By the id of the rule. The maps inside are replaced, never changed. */
    private Map<String, Map<Slot, Expected>> open;

    private NavigableMap<Instant, List<Expected>> alarms;
    /** Somebody else has these maps too: they are copied before anything is changed, and most events change nothing. */
    private boolean shared;

    Waiting() {
        this(new LinkedHashMap<>(), new TreeMap<>(), false);
    }

    private Waiting(
            Map<String, Map<Slot, Expected>> open, NavigableMap<Instant, List<Expected>> alarms, boolean shared) {
        this.open = open;
        this.alarms = alarms;
        this.shared = shared;
    }

    Waiting copy() {
        shared = true;
        return new Waiting(open, alarms, true);
    }

    private void own() {
        if (!shared) return;
        open = new LinkedHashMap<>(open);
        alarms = new TreeMap<>(alarms);
        shared = false;
    }

    Optional<Expected> find(Rule.Handoff rule, int place, Flag.Key key) {
        return Optional.ofNullable(open.getOrDefault(rule.id(), Map.of()).get(new Slot(place, key)));
    }

    /** As it is now: what is put and removed while somebody goes through it is put and removed elsewhere. */
    Collection<Expected> of(String rule) {
        return open.getOrDefault(rule, Map.of()).values();
    }

    Stream<Expected> all() {
        return open.values().stream().flatMap(some -> some.values().stream());
    }

    /** In the place of the one that was waited for there before. */
    void put(Expected expected) {
        own();
        var slot = Slot.of(expected);
        var some = new LinkedHashMap<>(open.getOrDefault(expected.rule().id(), Map.of()));
        var before = some.put(slot, expected);
        open.put(expected.rule().id(), some);
        if (before != null) unset(before);
        expected.next()
                .ifPresent(at -> alarms.merge(
                        at,
                        List.of(expected),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    }

    void remove(Expected expected) {
        own();
        var slot = Slot.of(expected);
        var some = new LinkedHashMap<>(open.getOrDefault(expected.rule().id(), Map.of()));
        var before = some.remove(slot);
        if (before != null) unset(before);
        if (some.isEmpty()) open.remove(expected.rule().id());
        else open.put(expected.rule().id(), some);
    }

    void removeIf(Predicate<Expected> over) {
        all().filter(over).toList().forEach(this::remove);
    }

    private void unset(Expected before) {
        before.next()
                .ifPresent(at -> alarms.computeIfPresent(at, (instant, some) -> {
                    var left = some.stream()
                            .filter(expected -> !expected.equals(before))
                            .toList();
                    return left.isEmpty() ? null : left;
                }));
    }

    Optional<Instant> next() {
        return alarms.isEmpty() ? Optional.empty() : Optional.of(alarms.firstKey());
    }

    List<Expected> dueAt(Instant at) {
        return alarms.getOrDefault(at, List.of());
    }
}
