package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Measurement;
import dk.enplan.plan.model.Outlook;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Questionnaires close together, or required after a no thanks. */
class MeasurementsPileUpTest {

    private static final String RULE = "conflict/measurement-burden";

    @Test
    void required_after_any_no_is_told_until_it_is_voluntary() {
        var asked = Asked.theCatalogue()
                .told(
                        on("2026-01-12").told("no", new Measurement.Declined("x", new Tag("who-5"))),
                        planned("2026-02-02", "a", "star", true, "2026-06-01"));
        assertThat(found(asked, "2026-02-03").getFirst().key().cause()).containsExactly("a");
        asked.told(planned("2026-02-04", "a", "star", false, null));
        assertThat(holds(asked, "2026-02-05")).isFalse();
    }

    @Test
    void what_was_planned_before_the_no_is_no_answer_to_it() {
        var asked = Asked.theCatalogue()
                .told(
                        planned("2026-01-05", "a", "star", true, "2026-06-01"),
                        on("2026-01-12").told("no", new Measurement.Declined("x", new Tag("who-5"))),
                        planned("2026-02-02", "a", "star", true, "2026-06-02"));
        assertThat(holds(asked, "2026-02-03")).isFalse();
    }

    @Test
    void two_instruments_in_ninety_days_are_close_and_in_ninety_one_they_are_not() {
        var close = Asked.theCatalogue()
                .told(
                        planned("2026-01-05", "a", "star", false, "2026-03-01"),
                        planned("2026-01-05", "b", "who-5", false, "2026-05-29"));
        assertThat(holds(close, "2026-01-06")).isTrue();
        assertThat(holds(close, "2026-05-29T23:59")).isTrue();
        assertThat(holds(close, "2026-05-30")).isFalse();
        var apart = Asked.theCatalogue()
                .told(
                        planned("2026-01-05", "a", "star", false, "2026-03-01"),
                        planned("2026-01-05", "b", "who-5", false, "2026-05-30"));
        assertThat(holds(apart, "2026-01-06")).isFalse();
        assertThat(holds(apart, "2026-05-30")).isFalse();
    }

    @Test
    void one_sitting_counts_as_one_and_two_sittings_with_the_same_instrument_too() {
        var asked = Asked.theCatalogue()
                .told(
                        planned("2026-01-05", "a", "star", false, "2026-02-01"),
                        planned("2026-01-05", "b", "who-5", false, "2026-02-01"),
                        planned("2026-01-05", "c", "star", false, "2026-03-01"));
        assertThat(holds(asked, "2026-01-06")).isFalse();
        asked.told(planned("2026-01-06", "d", "who-5", false, "2026-03-10"));
        assertThat(holds(asked, "2026-01-07")).isTrue();
        asked.told(on("2026-01-08").told("no", new Measurement.Declined("d", new Tag("who-5"))));
        assertThat(holds(asked, "2026-01-09")).isFalse();
    }

    @Test
    void once_taken_it_is_dated_by_the_day_it_was_taken() {
        var asked = Asked.theCatalogue()
                .told(
                        planned("2026-01-05", "a", "star", false, "2026-12-01"),
                        on("2026-01-10").told("taken", new Measurement.Taken("a", new Tag("star"), null)),
                        on("2026-01-12").told("other", new Measurement.Taken("b", new Tag("who-5"), null)));
        assertThat(holds(asked, "2026-01-13")).isTrue();
    }

    private static CloudEvent<Fact> planned(
            String day, String id, String instrument, boolean mandatory, @Nullable String onDate) {
        var date = onDate == null ? null : LocalDate.parse(onDate);
        return on(day).told(
                        id + " planned " + day, new Measurement.Scheduled(id, new Tag(instrument), mandatory, date));
    }

    private static boolean holds(Asked asked, String when) {
        return asked.holding(when).contains(RULE);
    }

    private static List<Outlook.Finding> found(Asked asked, String when) {
        return asked.at(when).findings().stream()
                .filter(finding -> finding.key().rule().equals(RULE))
                .toList();
    }
}
