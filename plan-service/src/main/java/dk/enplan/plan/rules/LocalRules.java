package dk.enplan.plan.rules;

import dk.enplan.contracts.flag.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one municipality does otherwise: by a rule's id, other numbers, other people, or not at all; and rules of its own.
 * Everything it does not mention stays as it was shipped.
 */
final class LocalRules {

    private static final String OWN = "rules";

    private final String file;
    private final SortedMap<String, Written> rules;
    private final List<String> problems;

    private LocalRules(String file, Map<String, Written> rules, List<String> problems) {
        this.file = file;
        this.rules = new TreeMap<>(rules);
        this.problems = problems;
    }

    static SortedMap<String, Written> over(
            Map<String, Written> rules, String file, String yaml, List<String> problems) {
        var local = new LocalRules(file, rules, problems);
        Catalogue.content(file, yaml, problems).ifPresent(local::read);
        return local.rules;
    }

    private void read(Object content) {
        if (!(content instanceof Map<?, ?> map)) {
            problems.add(file + ": must hold rules by their id, or 'rules' with a list of your own");
            return;
        }
        map.forEach((key, said) -> {
            if (!key.equals(OWN)) change(String.valueOf(key), said == null ? Map.of() : said);
        });
        if (map.get(OWN) != null)
            Catalogue.entries(file, map.get(OWN), problems).forEach(this::add);
    }

    private void add(Entry entry) {
        var own = Written.of(file, entry).asOwn();
        if (rules.putIfAbsent(own.id(), own) != null)
            entry.wrong("this id is taken by another rule; to change that one, write its id at the margin");
    }

    private void change(String id, Object said) {
        var shipped = rules.get(id);
        if (shipped == null) {
            problems.add(file + ", " + id + ": unknown rule; GET /api/rules lists those there are");
            return;
        }
        var entry = new Entry(file, keyed(id, said), problems).part(id);
        entry.only("params", "tell", "enabled");
        var changed = shipped;
        if (entry.has("params"))
            changed = changed.with(file, entry.part("params").written(), problems);
        if (entry.has("tell")) changed = told(changed, entry);
        if (entry.has("enabled")) changed = changed.enabled(entry.yes("enabled"));
        rules.put(id, changed);
    }

    /** A list is for every step. By a step's place it is for that step, and by a role it is for whoever has it in the catalogue. */
    private Written told(Written rule, Entry entry) {
        if (!(entry.written().get("tell") instanceof Map<?, ?>)) return rule.told(file, entry.texts("tell"));
        var changed = rule;
        var tell = entry.part("tell");
        for (var key : tell.written().keySet()) {
            var instead = Words.of(Told.class).apply(key);
            if (instead != null) changed = changed.told(file, instead, tell.texts(key));
        }
        for (var key : tell.written().keySet()) {
            if (Words.of(Told.class).apply(key) != null) continue;
            if (key.matches("[1-9]") && Integer.parseInt(key) <= rule.steps())
                changed = changed.told(file, Integer.parseInt(key), tell.texts(key));
            else tell.wrong("'" + key + "' is neither a role nor the place of a step; there are " + rule.steps());
        }
        return changed;
    }

    private static Map<String, Object> keyed(String id, Object said) {
        var keyed = new LinkedHashMap<String, Object>();
        keyed.put(id, said);
        return keyed;
    }
}
