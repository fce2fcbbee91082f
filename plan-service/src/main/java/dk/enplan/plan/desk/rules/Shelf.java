package dk.enplan.plan.desk.rules;

import dk.enplan.plan.overview.rulebook.RuleDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Those of the rules that somebody looks for. Pure. */
final class Shelf {

    private static final List<String> GRAVEST_FIRST = List.of("critical", "high", "warn", "info");

    /**
     * What is looked for; empty, whatever it is.
     *
     * @param about what kind of event it listens to, such as effort: a rule is no sector's own
     */
    record Asked(String text, String severity, String about, boolean changed) {
        Asked {
            text = text.strip();
        }

        private boolean fits(RuleDocument rule) {
            return (severity.isEmpty() || severities(rule).contains(severity))
                    && (about.isEmpty() || abouts(rule).contains(about))
                    && (!changed || rule.overridden() || rule.own())
                    && words(rule).contains(text.toLowerCase(Locale.ROOT));
        }
    }

    private Shelf() {}

    /** Of one kind, in the order of their names. */
    static List<RuleDocument> found(List<RuleDocument> rules, String kind, Asked asked) {
        return rules.stream()
                .filter(rule -> rule.kind().equals(kind) && asked.fits(rule))
                .sorted(Comparator.comparing(RuleDocument::id))
                .toList();
    }

    /** The gravest first. */
    static List<String> severities(RuleDocument rule) {
        var all = rule.steps().stream().map(RuleDocument.Step::severity).collect(Collectors.toSet());
        return GRAVEST_FIRST.stream().filter(all::contains).toList();
    }

    static Set<String> abouts(List<RuleDocument> rules) {
        var abouts = new TreeSet<String>();
        rules.forEach(rule -> abouts.addAll(abouts(rule)));
        return abouts;
    }

    private static Set<String> abouts(RuleDocument rule) {
        return rule.listens().stream()
                .map(event -> event.substring(0, Math.max(0, event.indexOf('.'))))
                .filter(family -> !family.isEmpty())
                .collect(Collectors.toSet());
    }

    /** In both languages: whoever searches in the one finds what stands in the other. */
    private static String words(RuleDocument rule) {
        return String.join(
                        "\n",
                        rule.id(),
                        rule.title().da(),
                        rule.title().en(),
                        rule.why().da(),
                        rule.why().en())
                .toLowerCase(Locale.ROOT);
    }
}
