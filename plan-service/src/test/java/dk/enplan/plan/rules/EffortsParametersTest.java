package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs that a municipality writes are checked at start: what cannot match would never be noticed. */
class EffortsParametersTest {

    private static final String FILE = "rules/conflict/efforts.yaml";

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {demand: [job-search]}, {demand  | {demand: [job-hunt]}, {demand      | demand: 'job-hunt' is no DemandKind
                    {stay: [psychiatric-admission,   | {stay: [psychiatry,                | stay: 'psychiatry' is no StayKind
                    {effort: [education], fromHours  | {effort: [school], fromHours       | effort: 'school' is no EffortKind
                    {effort: [education], fromHours: 30 | {effort: [education], from: 30  | unknown key 'from'
                    {effort: [education], fromHours: 30 | {effort: [education], fromHours: many | fromHours: must be a number
                    {demand: [full-time]}, {effort   | {demands: [full-time]}, {effort    | each side names one of effort, stay and demand
                    [{demand: [job-search]}, {demand: [education-order]}] | [{demand: [job-search]}] | each pair has two sides
                    {kind: activity}                 | {kind: pastime}                    | 'pastime' is no EffortKind
                    {tags: [placement]}              | {tag: [placement]}                 | unknown key 'tag'
                    {tags: [placement]}              | {tags: placement}                  | tags: must be a list of words
                    """)
    void what_cannot_match_stops_the_start(String right, String wrong, String reason) {
        var text = Objects.requireNonNull(Catalogue.shipped().get(FILE));
        assertThat(text).contains(right);
        assertThatThrownBy(() -> RuleBook.of(Map.of(FILE, text.replace(right, wrong))))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining(reason);
    }
}
