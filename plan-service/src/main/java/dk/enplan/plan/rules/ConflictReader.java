package dk.enplan.plan.rules;

import dk.enplan.plan.rules.conflict.Detector;
import dk.enplan.plan.rules.conflict.Detectors;
import dk.enplan.plan.rules.scene.Params;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a conflict. Its condition is prose for people; the detector it names is what runs. */
final class ConflictReader {

    private ConflictReader() {}

    /** Nothing, where no detector is known: that problem has been noted with the others. */
    static Optional<Rule> read(Entry entry) {
        entry.only(
                "id",
                "title",
                "why",
                "sources",
                "params",
                "detector",
                "listens",
                "condition",
                "cause",
                "steps",
                "clears",
                "whitelist");
        entry.needs("title", "why", "detector", "listens", "condition", "cause", "steps", "clears");
        entry.text("condition");
        entry.text("clears");
        if (entry.texts("cause").isEmpty()) entry.wrong("'cause' is empty");
        var params = params(entry);
        var listens = RuleReader.types(entry, "listens");
        var steps = entry.parts("steps").stream().map(ConflictReader::step).toList();
        var detector = detector(entry);
        detector.ifPresent(it -> fits(it, entry, params, steps));
        var fills = detector.map(Detector::fills)
                .orElseGet(() -> RuleReader.why(entry).places());
        var notice = RuleReader.notice(entry, params, fills);
        return detector.map(it -> new Rule.Conflict(notice, it, new Params(params), listens, steps));
    }

    private static Rule.Call step(Entry step) {
        step.only("severity", "tell", "when");
        step.needs("severity", "tell", "when");
        step.text("when");
        return RuleReader.call(step);
    }

    private static Optional<Detector> detector(Entry entry) {
        var name = entry.text("detector");
        var detector = Detectors.named(name);
        if (detector.isEmpty() && entry.has("detector")) entry.wrong("unknown detector '" + name + "'");
        return detector;
    }

    /** Combinations that are never flagged are counted with like a number; where they stand in prose, the detector knows them. */
    private static Map<String, Object> params(Entry entry) {
        var params = new HashMap<>(RuleReader.params(entry));
        if (entry.written().get("whitelist") instanceof List<?> whitelist
                && whitelist.stream().noneMatch(String.class::isInstance)) params.put("whitelist", whitelist);
        return params;
    }

    private static void fits(Detector detector, Entry entry, Map<String, Object> params, List<Rule.Call> steps) {
        var unheard = new TreeSet<>(params.keySet());
        for (var param : detector.params()) {
            unheard.remove(param.name());
            var value = params.get(param.name());
            if (value != null)
                param.wrong().apply(value).ifPresent(why -> entry.wrong("'params', " + param.name() + ": " + why));
            else if (param.required()) entry.wrong("the detector needs the parameter '" + param.name() + "'");
        }
        unheard.forEach(param -> entry.wrong("unknown parameter '" + param + "'"));
        if (detector.steps() != steps.size())
            entry.wrong("the detector tells " + detector.steps() + " steps apart, and 'steps' has " + steps.size());
    }
}
