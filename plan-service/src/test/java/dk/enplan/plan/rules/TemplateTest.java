package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.plan.model.Outlook.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTest {

    /** Those the language names with its envelope; a municipality may have others. */
    private static final List<String> SECTORS = List.of(
            "jobcenter",
            "family",
            "housing",
            "psychiatry",
            "plan",
            "social",
            "benefits",
            "visitation",
            "substance",
            "health",
            "school",
            "education",
            "employer",
            "civil-society",
            "citizen",
            "registry",
            "probation",
            "finance");

    @Test
    void every_word_of_a_closed_list_and_every_sector_has_a_word_in_both_languages() {
        var choices = Language.FACTS.shapes().values().stream()
                .flatMap(shape -> shape.fields().stream())
                .filter(field -> field.kind() == Kind.CHOICE)
                .map(Shape.Field::type)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(choice -> (Enum<?>) choice)
                .toList();
        assertThat(choices).hasSizeGreaterThan(80);
        for (var lexicon : List.of(Lexicon.DANISH, Lexicon.ENGLISH)) {
            assertThat(choices)
                    .allSatisfy(choice -> assertThat(lexicon.choice(choice)).isNotBlank());
            assertThat(SECTORS)
                    .allSatisfy(code -> assertThat(lexicon.word("the." + code)).isPresent());
        }
    }

    @Test
    void a_sentence_that_begins_with_a_sector_begins_with_a_capital() {
        assertThat(new Template(
                                "{sector} åbnede sin plan. {sectors} ved det.",
                                "{sector} opened its plan. {sectors} know.")
                        .filled(Map.of("sector", "jobcenter", "sectors", List.of("family", "health", "school"))))
                .isEqualTo(
                        new Words(
                                "Jobcentret åbnede sin plan. Familieafdelingen, sundhedsområdet og skolen ved det.",
                                "The job centre opened its plan. The family department, the health department and the school know."));
    }

    @Test
    void the_same_code_means_what_its_place_means() {
        var said = new Template("{purposes}; {kind}; {firstDirection}; {to}; {domain}", "")
                .filled(Map.of(
                        "purposes", List.of("work-test"),
                        "kind", "work-test",
                        "firstDirection", "education",
                        "to", "education",
                        "domain", "education"));
        assertThat(said.da())
                .isEqualTo("At prøve arbejdsevnen; en arbejdsprøvning; uddannelse; uddannelsesstedet; uddannelse");
    }

    @Test
    void a_word_that_brings_its_list_needs_no_place() {
        var demand = Map.<String, Object>of("kind", DemandKind.WORK_TEST, "need", new Tag("school-runs"));
        assertThat(new Template("Om {kind} og {need}", "About {kind} and {need}").filled(demand))
                .isEqualTo(new Words("Om arbejdsprøvning og school runs", "About a work test and school runs"));
    }

    @Test
    void numbers_days_and_instants_are_said_the_local_way() {
        var said = new Template(
                        "{hours} / {count} / {date} / {onDate} / {at}", "{hours} / {count} / {date} / {onDate} / {at}")
                .filled(Map.of(
                        "hours",
                        7.5,
                        "count",
                        37.0,
                        "date",
                        "2026-03-01",
                        "onDate",
                        LocalDate.parse("2026-03-02"),
                        "at",
                        Instant.parse("2026-03-03T08:05:00Z")));
        assertThat(said)
                .isEqualTo(new Words(
                        "7,5 / 37 / 1. marts 2026 / 2. marts 2026 / 3. marts 2026 kl. 09.05",
                        "7.5 / 37 / 1 March 2026 / 2 March 2026 / 3 March 2026 at 09:05"));
        assertThat(new Template("{at}", "")
                        .filled(Map.of("at", "2026-07-03T08:05:00Z"))
                        .da())
                .isEqualTo("3. juli 2026 kl. 10.05");
    }

    @Test
    void what_is_not_known_is_said_to_be_unknown_and_what_is_no_code_is_left_alone() {
        assertThat(new Template("Til {to}, uge {week}", "To {to}, week {week}").filled(Map.of("week", "2026-W03")))
                .isEqualTo(new Words("Til ukendt, uge 2026-W03", "To unknown, week 2026-W03"));
    }

    @Test
    void a_sector_nobody_has_a_word_for_is_called_by_its_code() {
        assertThat(new Template("{sector} spørger", "{sector} asks").filled(Map.of("sector", "night-shelter")))
                .isEqualTo(new Words("Området night shelter spørger", "The sector night shelter asks"));
    }

    @Test
    void no_sentence_of_the_catalogue_shows_a_place_that_was_not_filled() {
        var rules = RuleReader.read(Catalogue.shipped());
        assertThat(rules.stream()
                        .map(rule -> rule.notice().why().filled(Map.of()))
                        .flatMap(why -> Stream.of(why.da(), why.en())))
                .noneMatch(text -> text.contains("{"));
    }
}
