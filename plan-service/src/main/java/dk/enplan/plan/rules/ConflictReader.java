package dk.enplan.plan.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a conflict. Its condition is prose for people; the detector it names is what runs. */
final class ConflictReader {

    private ConflictReader() {}

    /** Nothing, where no detector is known: that problem has been noted with the others. */
    static Optional<Rule> read(Entry entry) {
        if (entry.has("whitelist")) entry.wrong("'whitelist' cannot be run yet");
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
        var params = RuleReader.params(entry);
        var listens = RuleReader.types(entry, "listens");
        var steps = entry.parts("steps").stream().map(ConflictReader::step).toList();
        var detector = detector(entry);
        detector.ifPresent(it -> fits(it, entry, params, steps));
        var fills = detector.map(Detector::fills)
                .orElseGet(() -> RuleReader.why(entry).places());
        var notice = RuleReader.notice(entry, params, fills);
        return detector.map(it -> new Rule.Conflict(notice, it, listens, steps));
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

    private static void fits(Detector detector, Entry entry, Map<String, Object> params, List<Rule.Call> steps) {
        var missing = new TreeSet<>(detector.params());
        missing.removeAll(params.keySet());
        missing.forEach(param -> entry.wrong("the detector needs the parameter '" + param + "'"));
        var unheard = new TreeSet<>(params.keySet());
        unheard.removeAll(detector.params());
        unheard.forEach(param -> entry.wrong("unknown parameter '" + param + "'"));
        if (detector.steps() != steps.size())
            entry.wrong("the detector tells " + detector.steps() + " steps apart, and 'steps' has " + steps.size());
    }
}
