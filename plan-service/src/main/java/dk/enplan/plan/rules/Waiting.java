package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that is waited for in one plan: one expectation for each rule, place in its {@code when}, and cause; and when each is due. */
final class Waiting {

    private record Slot(int place, Flag.Key key) {

        static Slot of(Expected expected) {
            return new Slot(expected.place(), expected.key());
        }
    }

    private final Pack pack;
    /** By the place of the rule in the pack. Replaced, never changed, and so are the maps inside. */
    private List<Map<Slot, Expected>> open;

    private Tree<Instant, List<Expected>> alarms;

    Waiting(Pack pack) {
        this(pack, Collections.nCopies(pack.handoffs(), Map.of()), Tree.empty());
    }

    private Waiting(Pack pack, List<Map<Slot, Expected>> open, Tree<Instant, List<Expected>> alarms) {
        this.pack = pack;
        this.open = open;
        this.alarms = alarms;
    }

    Waiting copy() {
        return new Waiting(pack, open, alarms);
    }

    private Map<Slot, Expected> some(String rule) {
        return open.get(pack.placeOf(rule));
    }

    private void replace(String rule, Map<Slot, Expected> some) {
        var all = new ArrayList<>(open);
        all.set(pack.placeOf(rule), some);
        open = all;
    }

    Optional<Expected> find(Rule.Handoff rule, int place, Flag.Key key) {
        return Optional.ofNullable(some(rule.id()).get(new Slot(place, key)));
    }

    /** As it is now: what is put and removed while somebody goes through it is put and removed elsewhere. */
    Collection<Expected> of(String rule) {
        return some(rule).values();
    }

    Stream<Expected> all() {
        return open.stream().flatMap(some -> some.values().stream());
    }

    /** In the place of the one that was waited for there before. */
    void put(Expected expected) {
        var some = new LinkedHashMap<>(some(expected.rule().id()));
        var before = some.put(Slot.of(expected), expected);
        replace(expected.rule().id(), some);
        if (before != null) unset(before);
        expected.next().ifPresent(at -> alarms = alarms.with(at, and(dueAt(at), expected)));
    }

    void remove(Expected expected) {
        var some = new LinkedHashMap<>(some(expected.rule().id()));
        var before = some.remove(Slot.of(expected));
        if (before == null) return;
        unset(before);
        replace(expected.rule().id(), some);
    }

    void removeIf(Predicate<Expected> over) {
        all().filter(over).toList().forEach(this::remove);
    }

    private void unset(Expected before) {
        before.next().ifPresent(at -> {
            var left = dueAt(at).stream()
                    .filter(expected -> !expected.equals(before))
                    .toList();
            alarms = left.isEmpty() ? alarms.without(at) : alarms.with(at, left);
        });
    }

    private static List<Expected> and(List<Expected> some, Expected one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    Optional<Instant> next() {
        return alarms.firstKey();
    }

    List<Expected> dueAt(Instant at) {
        return alarms.find(at).orElseGet(List::of);
    }
}
