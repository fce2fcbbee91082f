package dk.enplan.plan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Goal;
import dk.enplan.contracts.fact.Progression;
import dk.enplan.plan.rehearsal.Scenario.Heard;
import dk.enplan.plan.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final String RULE = "conflict/one-effort-two-purposes";
    private static final String STORY = """
            scenario: a-story
            watch: [%s]
            given: [coordinator, citizen-goal, next-contact, progression-talk]
            citizen: {born: 1990-04-02}
            timeline:
              - {day: 2026-01-10, id: late, recorded: "2026-01-12 08:30", sector: jobcenter, event: effort.started, data: {effortId: a, kind: job}}
              - {day: 2026-01-11, sector: jobcenter, event: effort.ended, data: {effortId: a, reason: other}, again: true}
              - {day: 2026-01-13, sector: plan, event: event.annulled, data: {eventId: late, reason: superseded}}
            expect: []
            until: 2026-08-01
            open: []
            """.formatted(RULE);

    @Test
    void what_arrives_late_comes_after_what_happened_later() {
        var names = facts(read(STORY)).stream()
                .filter(fact -> fact.envelope().sector().value().equals("jobcenter"))
                .map(fact -> fact.envelope().type())
                .toList();
        assertThat(names)
                .containsExactly(
                        "dk.enplan.effort.ended.v1", "dk.enplan.effort.ended.v1", "dk.enplan.effort.started.v1");
    }

    @Test
    void a_story_names_its_events_and_an_annulment_finds_the_one_it_names() {
        var facts = facts(read(STORY));
        var late = facts.stream()
                .filter(fact -> fact.envelope().type().contains("effort.started"))
                .findFirst()
                .orElseThrow();
        assertThat(facts.stream()
                        .map(CloudEvent::data)
                        .filter(Correction.Annulled.class::isInstance)
                        .map(Correction.Annulled.class::cast)
                        .map(Correction.Annulled::eventId))
                .singleElement()
                .isEqualTo(late.envelope().id());
    }

    @Test
    void what_is_given_is_in_force_from_the_day_before() {
        var facts = facts(read(STORY));
        var before = facts.stream()
                .filter(fact -> Here.dateOf(fact.envelope().time()).equals(LocalDate.of(2026, 1, 9)))
                .map(fact -> (Object) fact.data())
                .toList();
        assertThat(before)
                .hasAtLeastOneElementOfType(Citizen.Enrolled.class)
                .hasAtLeastOneElementOfType(Contact.Assigned.class)
                .hasAtLeastOneElementOfType(Goal.Agreed.class)
                .hasAtLeastOneElementOfType(Appointment.Booked.class)
                .hasAtLeastOneElementOfType(Progression.Recorded.class);
        assertThat(before.stream()
                        .filter(Citizen.Enrolled.class::isInstance)
                        .map(it -> ((Citizen.Enrolled) it).birthDate()))
                .containsExactly(LocalDate.of(1990, 4, 2));
    }

    @Test
    void the_next_contact_is_in_the_future_to_the_end_and_talks_about_progress_are_never_overdue() {
        var story = read(STORY);
        var booked = facts(story).stream()
                .map(fact -> (Object) fact.data())
                .filter(Appointment.Booked.class::isInstance)
                .map(Appointment.Booked.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(booked.start().toInstant()).isAfter(story.until());
        var talks = facts(story).stream()
                .filter(fact -> fact.data() instanceof Progression)
                .map(fact -> Here.dateOf(fact.envelope().time()))
                .toList();
        assertThat(talks).containsExactly(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 4, 9), LocalDate.of(2026, 7, 8));
    }

    @Test
    void json_of_the_same_form_is_read_as_well() {
        var json = """
            {
            \t"scenario": "a-story", "watch": ["%s"], "until": "2026-08-01",
            \t"timeline": [{"day": "2026-01-10", "sector": "jobcenter", "event": "effort.started",
            \t\t"data": {"effortId": "a", "kind": "job"}}]
            }""".formatted(RULE);
        assertThat(ScenarioReader.read(json, RULES)).isInstanceOf(ScenarioReading.Read.class);
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        assertThat(problems("""
            scenario: bad
            titel: x
            watch: [nonsense]
            given: [coordinater]
            timeline:
              - {day: 2020-01-32, sector: jobcenter, event: effort.ended, data: {effortId: a, reason: other}}
              - {day: 2020-01-12, sector: jobcenter, event: effort.begun, data: {effortId: a}}
              - day: 2020-01-12
                sector: jobcenter
                event: effort.started
                data:
                  effortId: 7
                  colour: red
              - {day: 2020-01-12, sector: plan, event: event.annulled, data: {eventId: nobody, reason: superseded}}
            expect:
              - {day: 2020-01-12, raised: nonsense, severity: hihg, tell: [owner], because: [nothing]}
              - {day: 2020-01-12, shouted: nonsense}
            until: 2020-03-01
            plan: ["plan.nonsense", "1 + 1"]
            """))
                .extracting(Problem::line)
                .containsExactly(2, 3, 4, 6, 7, 12, 12, 13, 14, 16, 16, 16, 16, 17, 17, 19, 19);
    }

    @Test
    void mistakes_are_said_in_plain_words() {
        assertThat(problems("scenario: x\nwatch: all\nuntil: 2020-01-01\n"))
                .containsExactly(new Problem(1, "'timeline' is missing"));
        assertThat(problems("scenario: x\nwatch: [a\n").getFirst().reason()).startsWith("is not well-formed");
        assertThat(problems("")).containsExactly(new Problem(1, "there is nothing in it"));
        assertThat(problems("- a\n- b\n")).containsExactly(new Problem(1, "a scenario must hold keys and values"));
        assertThat(problems(STORY.replace("until: 2026-08-01", "until: 2025-08-01")))
                .containsExactly(new Problem(10, "'until' is before the story begins"));
        assertThat(problems(STORY + "params: {" + RULE + ": {nothing: 1}}\n"))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("unknown parameter 'nothing'"));
        assertThat(problems(STORY.replace("scenario: a-story", "scenario: a-story\nscenario: b")))
                .containsExactly(new Problem(2, "'scenario' is said twice"));
    }

    @Test
    void a_page_that_would_grow_without_end_is_not_read() {
        assertThat(problems("scenario: &a {b: *a}\nwatch: all\ntimeline: []\nuntil: 2020-01-01\n"))
                .isNotEmpty();
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThat(problems(bomb.toString())).isNotEmpty();
    }

    private static Scenario read(String text) {
        return switch (ScenarioReader.read(text, RULES)) {
            case ScenarioReading.Read(var story) -> story;
            case ScenarioReading.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<Problem> problems(String text) {
        return ScenarioReader.read(text, RULES) instanceof ScenarioReading.Unreadable(var problems)
                ? problems
                : List.of();
    }

    private static List<CloudEvent<Fact>> facts(Scenario story) {
        return story.arrivals().stream()
                .map(arrival -> arrival instanceof Heard(var fact, var at) ? fact : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
