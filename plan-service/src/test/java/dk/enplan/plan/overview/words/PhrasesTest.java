package dk.enplan.plan.overview.words;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.plan.model.Outlook.Words;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = Phrases.shipped();

    @Test
    void every_event_of_the_language_has_its_phrase_in_both_languages() {
        Language.FACTS.shapes().forEach((type, shape) -> {
            for (var tongue : Stream.of(Tongue.danish(), Tongue.english()).toList())
                assertThat(Phrases.wrong(tongue, Phrases.nameOf(type), shape))
                        .as(type)
                        .isEmpty();
        });
        assertThat(Language.FACTS.shapes()).hasSize(126);
    }

    @Test
    void no_phrase_speaks_of_a_persons_words_name_or_birthday_nor_of_an_id() {
        for (var phrase : Stream.of("{name}", "{reachable}", "{personId}").toList())
            assertThat(Phrases.wrong(Phrase.read("Hello " + phrase), "contact.assigned", shape("contact.assigned")))
                    .as(phrase)
                    .contains("contact.assigned speaks of " + phrase.substring(1, phrase.length() - 1));
        assertThat(Phrases.wrong(Phrase.read("Born {birthDate}"), "citizen.enrolled", shape("citizen.enrolled")))
                .isNotEmpty();
    }

    @Test
    void a_phrase_that_needs_what_may_be_absent_or_does_not_exist_is_found() {
        assertThat(Phrases.wrong(
                        Phrase.read("until {until}"), "contact.absence-started", shape("contact.absence-started")))
                .containsExactly("contact.absence-started needs until, which may be absent");
        assertThat(Phrases.wrong(Phrase.read("[horse? rides]"), "effort.resumed", shape("effort.resumed")))
                .containsExactly("effort.resumed asks for horse");
    }

    @Test
    void every_word_of_a_closed_list_is_there_in_both_languages() {
        for (var tongue : Stream.of(Tongue.danish(), Tongue.english()).toList()) {
            Language.FACTS.shapes().values().stream()
                    .flatMap(shape -> shape.fields().stream())
                    .filter(field -> field.kind() == Kind.CHOICE)
                    .map(Shape.Field::type)
                    .distinct()
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .forEach(choice -> assertThat(tongue.word(
                                    choice.getClass().getSimpleName() + "." + Kind.wireName((Enum<?>) choice)))
                            .as(choice.toString())
                            .isPresent());
            for (var severity : Severity.values())
                assertThat(tongue.word("Severity." + Kind.wireName(severity))).isPresent();
        }
    }

    @Test
    void a_start_is_said_in_both_languages() {
        assertThat(said("family", "effort.started", "{\"effortId\":\"e\",\"kind\":\"support\"}"))
                .isEqualTo(
                        new Words("Familieafdelingen har startet støtte", "The family department has started support"));
    }

    @Test
    void what_is_known_besides_is_said_and_what_is_not_is_left_out() {
        assertThat(
                        said(
                                "jobcenter",
                                "effort.started",
                                "{\"effortId\":\"e\",\"kind\":\"internship\",\"purpose\":\"routine\",\"hoursPerWeek\":7.5,\"endsOn\":\"2026-03-01\"}"))
                .isEqualTo(
                        new Words(
                                "Jobcentret har startet en praktik med formålet rutine i hverdagen, 7,5 timer om ugen, til 1. marts 2026",
                                "The job centre has started an internship for everyday routine, 7.5 hours a week, until 1 March 2026"));
    }

    @Test
    void a_yes_a_no_and_nothing_said_are_three_things() {
        var known = "{\"effortId\":\"e\",\"reason\":\"improved\"%s}";
        assertThat(said("family", "effort.ended", known.formatted(",\"aftercareAgreed\":true"))
                        .en())
                .endsWith("things go better; aftercare is agreed");
        assertThat(said("family", "effort.ended", known.formatted(",\"aftercareAgreed\":false"))
                        .en())
                .endsWith("things go better; no aftercare is agreed");
        assertThat(said("family", "effort.ended", known.formatted("")).en()).endsWith("things go better");
    }

    @Test
    void a_code_nobody_has_words_for_is_said_as_it_is() {
        assertThat(said("hostels", "effort.suspended", "{\"effortId\":\"e\",\"reason\":\"snowed-in\"}"))
                .isEqualTo(new Words(
                        "Området hostels har sat en indsats på pause: snowed in",
                        "The sector hostels has paused an effort: snowed in"));
    }

    @Test
    void several_are_joined_as_people_join_them() {
        assertThat(said("plan", "plan.revised", "{\"sectors\":[\"jobcenter\",\"family\",\"housing\"]}")
                        .da())
                .isEqualTo("Planen er ændret for jobcentret, familieafdelingen og boligområdet");
        assertThat(said("plan", "plan.revised", "{\"sectors\":[]}").da()).isEqualTo("Planen er ændret for ingen");
    }

    private Words said(String sector, String event, String data) {
        return phrases.of(event(sector, event, data));
    }

    private static CloudEvent<Fact> event(String sector, String event, String data) {
        return Language.FACTS.kept("""
                {"specversion":"1.0","id":"6f1c1d1e-0000-4000-8000-000000000001","source":"/test","type":"dk.enplan.%s.v1",
                 "subject":"11111111-1111-4111-8111-111111111111","time":"2026-01-05T09:00:00+01:00","sector":"%s",
                 "recordedat":"2026-01-05T09:00:00+01:00","data":%s}""".formatted(event, sector, data));
    }

    private static Shape<?> shape(String event) {
        return Objects.requireNonNull(Language.FACTS.shapes().get(Language.typeOf(event)));
    }
}
