package dk.enplan.plan.rules.conflict;

import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Saying;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One conflict that is seen.
 *
 * @param cause the things whose identity makes this one flag
 * @param steps which of the rule's steps hold now, counted from 0: none where the list is empty, and then it is no sight
 * @param because the events it rests on: all of those whose going would change it
 * @param unknown facts that were absent and counted as something
 * @param fills what the sentence is filled with: words as they travel, numbers, dates
 */
public record Sight(
        List<String> cause, Set<Integer> steps, List<UUID> because, List<String> unknown, Map<String, Object> fills) {

    public Sight {
        cause = List.copyOf(cause);
        steps = Set.copyOf(steps);
        because = because.stream().distinct().toList();
        unknown = unknown.stream().distinct().toList();
        fills = Map.copyOf(fills);
    }

    public static Sight of(String... cause) {
        return new Sight(List.of(cause), Set.of(), List.of(), List.of(), Map.of());
    }

    public static Sight of(List<String> cause) {
        return new Sight(cause, Set.of(), List.of(), List.of(), Map.of());
    }

    public Sight step(int step) {
        var all = new HashSet<>(steps);
        all.add(step);
        return new Sight(cause, all, because, unknown, fills);
    }

    public Sight stepIf(boolean holds, int step) {
        return holds ? step(step) : this;
    }

    public Sight because(Saying<?>... sayings) {
        var all = new ArrayList<>(because);
        for (var saying : sayings) all.add(saying.id());
        return new Sight(cause, steps, all, unknown, fills);
    }

    /** Everything the item rests on. */
    public Sight because(Item<?, ?> item) {
        return because(item.origin().because());
    }

    public Sight because(Collection<UUID> events) {
        var all = new ArrayList<>(because);
        all.addAll(events);
        return new Sight(cause, steps, all, unknown, fills);
    }

    public Sight unknown(String fact) {
        var all = new ArrayList<>(unknown);
        all.add(fact);
        return new Sight(cause, steps, because, all, fills);
    }

    public Sight unknownIf(boolean missing, String fact) {
        return missing ? unknown(fact) : this;
    }

    public Sight fill(String place, Object value) {
        var all = new HashMap<>(fills);
        all.put(place, value);
        return new Sight(cause, steps, because, unknown, all);
    }
}
