package dk.enplan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class LanguageTest {

    private static final String TENANCY = "dk.enplan.home.tenancy-started.v1";

    @Test
    void every_event_reads_what_it_writes() {
        Language.FACTS.shapes().forEach((type, shape) -> {
            var written = Samples.event(type, Samples.data(shape, true));
            var event = understood(Language.FACTS.read(written.toString()));
            var again = Language.FACTS.write(event.envelope(), event.data());
            assertThat(Language.parse(again.json())).as(type).isEqualTo(Language.parse(written.toString()));
        });
    }

    @Test
    void every_event_is_content_with_its_required_fields() {
        Language.FACTS
                .shapes()
                .forEach((type, shape) -> assertThat(Language.FACTS.read(
                                Samples.event(type, Samples.data(shape, false)).toString()))
                        .as(type)
                        .isInstanceOf(Reading.Understood.class));
    }

    @Test
    void every_required_field_is_asked_for_by_name() {
        Language.FACTS.shapes().forEach((type, shape) -> {
            var required = shape.fields().stream()
                    .filter(field -> !field.optional())
                    .map(field -> "data." + field.name())
                    .toList();
            if (required.isEmpty()) return;
            assertThat(problems(Samples.event(type, Samples.json().createObjectNode())))
                    .as(type)
                    .extracting(FieldProblem::field)
                    .containsExactlyElementsOf(required);
        });
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var data = Samples.json()
                .createObjectNode()
                .put("homeId", 7)
                .put("moveIn", "tomorrow")
                .put("supportPlanned", "yes");
        var event = Samples.event("dk.enplan.home.allocated.v1", data);
        event.put("subject", "not-a-uuid").put("specversion", "0.3").remove("recordedat");
        assertThat(problems(event))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "subject", "recordedat", "specversion", "data.homeId", "data.moveIn", "data.supportPlanned");
    }

    @Test
    void a_problem_never_repeats_what_was_written() {
        var data = Samples.json().createObjectNode().put("homeId", "h").put("moveIn", "Secretly Anja's house");
        assertThat(problems(Samples.event("dk.enplan.home.allocated.v1", data)).toString())
                .doesNotContain("Anja");
    }

    @Test
    void words_that_are_not_in_the_list_are_answered_with_the_list() {
        var data = Samples.json().createObjectNode().put("effortId", "e").put("kind", "hobby");
        assertThat(problems(Samples.event("dk.enplan.effort.started.v1", data)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.fault()).isEqualTo(Fault.NOT_ALLOWED);
                    assertThat(problem.says()).contains("work-test", "spare-time-job");
                });
    }

    @Test
    void fields_nobody_knows_are_passed_on() {
        var event = Samples.event(
                TENANCY, Samples.json().createObjectNode().put("homeId", "h").put("floor", 3));
        event.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(understood(Language.FACTS.read(event.toString())).json())
                .contains("\"floor\":3")
                .contains("traceparent");
    }

    @Test
    void a_number_nobody_knows_keeps_every_digit() {
        var text = Samples.event(TENANCY, Samples.json().createObjectNode().put("homeId", "h"))
                .toString()
                .replace("\"homeId\"", "\"rent\":0.1234567890123456789012345,\"homeId\"");
        var node = Language.parse(text).orElseThrow();
        assertThat(understood(Language.FACTS.read(node)).json()).contains("0.1234567890123456789012345");
    }

    @Test
    void a_type_nobody_knows_yet_is_unheard_and_kept() {
        var event = Samples.event("dk.enplan.horse.ridden.v1", Samples.json().createObjectNode());
        assertThat(Language.FACTS.read(event.toString())).isInstanceOf(Reading.Unheard.class);
    }

    @Test
    void what_is_not_one_json_document_is_not_read() {
        for (var text : List.of("", "   ", "{", "nothing", "{} {}", "{\"id\":1,\"id\":2}", "[".repeat(100_000)))
            assertThat(Language.FACTS.read(text))
                    .as(text.substring(0, Math.min(9, text.length())))
                    .isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void a_character_no_database_can_keep_is_refused_where_the_sender_can_be_told() {
        for (var text : List.of("a\u0000b", "a\ud83db", "a\ude00b", "\ud83d")) {
            var data = Samples.json().createObjectNode().put("homeId", text);
            assertThat(problems(Samples.event(TENANCY, data)))
                    .extracting(FieldProblem::field)
                    .containsExactly("data.homeId");
        }
        var whole = Samples.json().createObjectNode().put("homeId", "a\ud83d\ude00b");
        understood(Language.FACTS.read(Samples.event(TENANCY, whole).toString()));
    }

    @Test
    void a_number_beyond_all_numbers_is_none() {
        var data = Samples.json().createObjectNode().put("effortId", "e").put("kind", "support");
        for (var number : List.of("1e400", "-1e400", "1e999999999")) {
            data.put("hoursPerWeek", new BigDecimal(number));
            assertThat(problems(Samples.event("dk.enplan.effort.started.v1", data)))
                    .as(number)
                    .extracting(FieldProblem::field)
                    .containsExactly("data.hoursPerWeek");
        }
        assertThat(Language.parse("{\"a\": 1e2147483648}")).isEmpty();
    }

    @Test
    void an_event_prints_without_anybodys_words() {
        var data = Samples.json()
                .createObjectNode()
                .put("goalId", "g")
                .put("wording", "My own words")
                .put("author", "citizen")
                .put("domain", "housing");
        var event = understood(Language.FACTS.read(
                Samples.event("dk.enplan.goal.proposed.v1", data).toString()));
        assertThat(event.toString() + event.data())
                .doesNotContain("My own words")
                .contains("g");
    }

    @Test
    void a_record_reads_as_it_was_said() {
        var data = Samples.json()
                .createObjectNode()
                .put("homeId", "flat-1")
                .put("moveIn", "2026-05-01")
                .put("supportPlanned", false);
        assertThat(understood(Language.FACTS.read(Samples.event("dk.enplan.home.allocated.v1", data)
                                .toString()))
                        .data())
                .isEqualTo(new Home.Allocated("flat-1", LocalDate.of(2026, 5, 1), false));
    }

    @Test
    void a_list_handed_over_is_not_shared() {
        var goals = new ArrayList<>(List.of("own-home"));
        var started = new Effort.Started(
                "e",
                EffortKind.SUPPORT,
                null,
                null,
                null,
                null,
                null,
                goals,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        goals.add("another");
        assertThat(started.goalIds()).containsExactly("own-home");
    }

    private static CloudEvent<Fact> understood(Reading<CloudEvent<Fact>> reading) {
        if (reading instanceof Reading.Understood<CloudEvent<Fact>>(var event)) return event;
        throw new AssertionError("not understood: " + reading);
    }

    private static List<FieldProblem> problems(ObjectNode event) {
        if (Language.FACTS.read(event.toString()) instanceof Reading.Wrong<CloudEvent<Fact>>(var problems))
            return problems;
        throw new AssertionError("nothing is wrong with it");
    }
}
