package dk.enplan.plan.rules;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Telling;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules asked about a citizen who was enrolled long ago, and what has been told since. */
final class Asked {

    private final RuleBook rules;
    private final List<CloudEvent<Fact>> facts = new ArrayList<>();
    private Set<String> about = Set.of();

    private Asked(RuleBook rules) {
        this.rules = rules;
        facts.add(Telling.on("2025-01-06")
                .by("plan")
                .told("enrolled", new Citizen.Enrolled(Cluster.ADULT, new Tag("sundby"), null, null, null, null)));
    }

    static Asked theCatalogue() {
        return new Asked(RuleBook.shipped());
    }

    static Asked of(RuleBook rules) {
        return new Asked(rules);
    }

    /** One rule: what is written here replaces what every rule has. */
    static Asked rule(String... lines) {
        var rule = new ArrayList<>(List.of(
                "title: {en: A title, da: En titel}",
                "why: {en: \"Why\", da: \"Hvorfor\"}",
                "sources: []",
                "params: {days: 7}",
                "unless: \"false\"",
                "steps: [{after: \"{days}d\", severity: warn, tell: [coordinator]}]",
                "cause: [effortId]"));
        for (var line : lines) {
            rule.removeIf(before -> before.startsWith(line.substring(0, line.indexOf(':') + 1)));
            rule.add(line);
        }
        return new Asked(RuleBook.of(Map.of("test.yaml", "- id: handoff/test\n  " + String.join("\n  ", rule))));
    }

    /** What the other rules say of these facts is left out. */
    Asked about(String... rules) {
        about = Set.of(rules);
        return this;
    }

    Asked told(CloudEvent<?>... more) {
        Arrays.stream(more).forEach(fact -> facts.add(asFact(fact)));
        return this;
    }

    @SuppressWarnings("unchecked") // every event told in a test is a fact
    private static CloudEvent<Fact> asFact(CloudEvent<?> event) {
        return (CloudEvent<Fact>) event;
    }

    /** On a day, at its first instant; or on a day and a time. */
    Outlook at(String when) {
        var time = when.length() > 10
                ? LocalDateTime.parse(when)
                : LocalDate.parse(when).atStartOfDay();
        var seen = rules.look(
                Telling.CITIZEN,
                Facts.of(Telling.CITIZEN, facts).standing().facts(),
                time.atZone(Here.ZONE).toInstant());
        if (about.isEmpty()) return seen;
        var findings = seen.findings().stream()
                .filter(finding -> about.contains(finding.key().rule()))
                .toList();
        return new Outlook(findings, seen.expectations(), seen.next());
    }

    /** The rules that hold at the first instant of a day. */
    List<String> holding(String when) {
        return at(when).findings().stream().map(finding -> finding.key().rule()).toList();
    }

    /** Each step of the only finding: its day, its severity and who is told. */
    List<String> steps(String when) {
        return at(when).findings().getFirst().steps().stream()
                .map(step -> Here.dateOf(step.since()) + " " + step.severity() + " " + step.tell())
                .toList();
    }
}
