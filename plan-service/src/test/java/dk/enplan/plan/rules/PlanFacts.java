package dk.enplan.plan.rules;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Telling;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A citizen's events, and what an expression says of the plan they make: {@code told(…).on("2026-02-01", "plan.housed")}. */
final class PlanFacts {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<CloudEvent<Fact>> facts = new ArrayList<>();

    static PlanFacts nothing() {
        return new PlanFacts();
    }

    /** @param when a day (nine o'clock), or a day and a time */
    static PlanFacts told(String when, String sector, String event, String data) {
        return nothing().and(when, sector, event, data);
    }

    PlanFacts and(String when, String sector, String event, String data) {
        var time = Here.at(when.length() > 10 ? instant(when) : instant(when + "T09:00"));
        var envelope = Map.of(
                "specversion", "1.0",
                "id", Telling.id("fact " + facts.size()).toString(),
                "source", "/test",
                "type", Language.typeOf(event),
                "subject", Telling.CITIZEN.toString(),
                "time", time.toString(),
                "sector", sector,
                "recordedat", time.plusNanos(facts.size() * 1_000_000L).toString(),
                "data", Objects.requireNonNull(Catalogue.yaml().<Object>load(data)));
        if (!(Language.FACTS.read(JSON.writeValueAsString(envelope))
                instanceof Reading.Understood<CloudEvent<Fact>>(var fact)))
            throw new IllegalArgumentException(event + " cannot be read: " + data);
        facts.add(fact);
        return this;
    }

    /** What holds on a day, at its first instant; or on a day and a time. */
    String on(String when, String expression) {
        return asked(expression, moment(instant(when)), new Today(instant(when)));
    }

    /** What holds when the last event is heard. */
    String atOnce(String expression) {
        var at = facts.getLast().envelope().time().toInstant();
        return asked(expression, moment(at), new Today(at));
    }

    /** When time alone could make it another answer. */
    String askedAgain(String when, String expression) {
        var today = new Today(instant(when));
        asked(expression, moment(instant(when)), today);
        return today.next()
                .map(next -> Here.at(next).toLocalDateTime().toString())
                .orElse("never");
    }

    private Moment moment(Instant at) {
        var plan = Plan.unopened(Telling.CITIZEN);
        var before = plan;
        var history = History.nothing();
        for (var fact : facts) {
            var heard = fact.envelope().time().toInstant();
            if (heard.isAfter(at)) continue;
            before = plan;
            plan = plan.evolve(fact);
            if (heard.isBefore(at)) before = plan;
            history = history.and(fact);
        }
        return new Moment(plan, before, at, history);
    }

    private static String asked(String expression, Moment moment, Today today) {
        var problems = new ArrayList<String>();
        var question = Speech.of(Map.of(), List.of("citizen.enrolled"))
                .condition(expression, new Entry("the question", Map.of(), problems));
        if (!problems.isEmpty()) throw new IllegalArgumentException(problems.toString());
        var e = new Said(Telling.on("2025-01-06")
                .told(
                        "trigger",
                        new dk.enplan.contracts.fact.Citizen.Enrolled(
                                dk.enplan.contracts.fact.Cluster.ADULT,
                                new dk.enplan.contracts.Tag("sundby"),
                                null,
                                null,
                                null,
                                null)));
        var about = new Question.About(e, java.util.Optional.empty(), new Looked(moment), today, Map.of());
        return switch (question.ask(about)) {
            case Answer.Yes() -> "yes";
            case Answer.No() -> "no";
            case Answer.Unknown(var missing) -> "unknown: " + missing;
        };
    }

    private static Instant instant(String when) {
        return (when.length() > 10
                        ? LocalDateTime.parse(when)
                        : LocalDate.parse(when).atStartOfDay())
                .atZone(Here.ZONE)
                .toInstant();
    }
}
