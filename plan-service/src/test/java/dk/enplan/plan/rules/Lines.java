package dk.enplan.plan.rules;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Outlook.Finding;
import dk.enplan.plan.model.Telling;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A life in lines, each written {@code "2026-02-02 jobcenter effort.started {effortId: e1, kind: job}"}, and what one rule of the
 * catalogue says of it on a day. A line without an hour happens at nine; lines of one instant happen in the order written.
 */
final class Lines {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final JsonMapper JSON = new JsonMapper();

    private final String rule;
    private final List<CloudEvent<Fact>> facts = new ArrayList<>();

    private Lines(String rule) {
        this.rule = rule;
    }

    static Lines of(String rule, String... lines) {
        return new Lines(rule)
                .and("2025-01-06 plan citizen.enrolled {cluster: adult, municipality: sundby}")
                .and(lines);
    }

    Lines and(String... more) {
        var all = new Lines(rule);
        all.facts.addAll(facts);
        for (var line : more) all.facts.add(fact(line, all.facts.size()));
        return all;
    }

    private static CloudEvent<Fact> fact(String line, int place) {
        var words = line.split(" ", 4);
        var at = words[0].length() > 10
                ? LocalDateTime.parse(words[0])
                : LocalDate.parse(words[0]).atTime(9, 0);
        var time = at.atZone(Here.ZONE).toInstant();
        Object data = words.length < 4 ? Map.of() : Catalogue.yaml().load(words[3]);
        var envelope = Map.of(
                "specversion", "1.0",
                "id", id(line).toString(),
                "source", "/test",
                "type", Language.typeOf(words[2]),
                "subject", Telling.CITIZEN.toString(),
                "time", ISO_OFFSET_DATE_TIME.format(Here.at(time)),
                "sector", words[1],
                "recordedat", ISO_OFFSET_DATE_TIME.format(Here.at(time.plusMillis(place))),
                "data", data);
        if (Language.FACTS.read(JSON.writeValueAsString(envelope))
                instanceof Reading.Understood<CloudEvent<Fact>>(var fact)) return fact;
        throw new IllegalArgumentException("this line cannot be read: " + line);
    }

    /** The id of the event that a line tells. */
    static UUID id(String line) {
        return Telling.id(line);
    }

    /** What the rule sees at the first instant of a day, or at an instant. */
    List<Finding> on(String when) {
        var at = when.length() > 10
                ? LocalDateTime.parse(when)
                : LocalDate.parse(when).atStartOfDay();
        return RULES
                .look(
                        Telling.CITIZEN,
                        Facts.of(Telling.CITIZEN, facts).standing().facts(),
                        at.atZone(Here.ZONE).toInstant())
                .findings()
                .stream()
                .filter(finding -> finding.key().rule().equals(rule))
                .toList();
    }

    /** Whether it holds on each of these days, together: {@code "no yes no"}. */
    String holds(String... days) {
        return String.join(
                " ",
                Arrays.stream(days).map(day -> on(day).isEmpty() ? "no" : "yes").toList());
    }

    /** The causes, the parts of each joined by a bar. */
    Set<String> causes(String when) {
        var causes = new TreeSet<String>();
        on(when).forEach(finding -> causes.add(String.join("|", finding.key().cause())));
        return causes;
    }
}
