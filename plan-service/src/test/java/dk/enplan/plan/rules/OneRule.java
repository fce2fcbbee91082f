package dk.enplan.plan.rules;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Telling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * One rule of the catalogue, asked about a citizen who was enrolled long ago. What has been told since is written as in a story, a
 * line for each event: {@code 2026-01-07 jobcenter effort.started {effortId: e1, kind: internship}}.
 */
final class OneRule {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final JsonMapper JSON = new JsonMapper();

    private final String rule;
    private final List<CloudEvent<Fact>> facts = new ArrayList<>();

    private OneRule(String rule) {
        this.rule = rule;
        told("2020-01-06 plan citizen.enrolled {cluster: adult, municipality: sundby}");
    }

    static OneRule called(String rule) {
        return new OneRule(rule);
    }

    OneRule told(String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::tell);
        return this;
    }

    private void tell(String line) {
        var words = line.split(" ", 4);
        // What happens on one day happens in the order written.
        var time = Here.at(LocalDate.parse(words[0])
                .atTime(9, 0)
                .atZone(Here.ZONE)
                .toInstant()
                .plusSeconds(facts.size()));
        Object data = Catalogue.yaml().load(words.length > 3 ? words[3] : "{}");
        var said = Map.of(
                "specversion", "1.0",
                "id", id(facts.size()).toString(),
                "source", "/test",
                "type", Language.typeOf(words[2]),
                "subject", Telling.CITIZEN.toString(),
                "time", ISO_OFFSET_DATE_TIME.format(time),
                "sector", words[1],
                "recordedat", ISO_OFFSET_DATE_TIME.format(time),
                "data", data);
        if (Language.FACTS.read(JSON.writeValueAsString(said))
                instanceof Reading.Understood<CloudEvent<Fact>>(var fact)) facts.add(fact);
        else throw new IllegalArgumentException("cannot be read: " + line);
    }

    /** The event of a line, counted from 1 over everything that was told. */
    static UUID id(int line) {
        return UUID.nameUUIDFromBytes(("line " + line).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Whether it is seen at the first instant of a day. */
    boolean holds(String day) {
        return !findings(day).isEmpty();
    }

    List<Outlook.Finding> findings(String day) {
        var at = LocalDate.parse(day).atStartOfDay(Here.ZONE).toInstant();
        var standing = Facts.of(Telling.CITIZEN, facts).standing().facts();
        return RULES.look(Telling.CITIZEN, standing, at).findings().stream()
                .filter(finding -> finding.key().rule().equals(rule))
                .toList();
    }

    /** What each flag is about. */
    List<String> causes(String day) {
        return findings(day).stream()
                .map(finding -> String.join(" ", finding.key().cause()))
                .sorted()
                .toList();
    }

    /** Each step of the only finding: its day and its severity. */
    List<String> steps(String day) {
        return findings(day).getFirst().steps().stream()
                .map(step -> Here.dateOf(step.since()) + " " + step.severity())
                .toList();
    }

    String why(String day) {
        return findings(day).getFirst().why().en();
    }

    List<String> unknown(String day) {
        return findings(day).getFirst().unknown();
    }

    List<UUID> because(String day) {
        return findings(day).getFirst().because();
    }
}
