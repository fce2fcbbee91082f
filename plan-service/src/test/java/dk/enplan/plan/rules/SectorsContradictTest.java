package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.Capacity;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.contracts.fact.Segment;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import dk.enplan.contracts.fact.Statement;
import dk.enplan.plan.model.Outlook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sectors that say different things until they have sat together. */
class SectorsContradictTest {

    private static final String RULE = "conflict/contradictory-messages";

    @Test
    void a_statement_that_names_nobody_is_settled_by_any_two_sectors() {
        var asked = Asked.theCatalogue().told(statement());
        assertThat(found(asked, "2026-02-03"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.unknown()).containsExactly("sectors"));
        asked.told(reviewed("2026-02-05", "social"));
        assertThat(holds(asked, "2026-02-06")).isTrue();
        asked.told(reviewed("2026-02-06", "social", "health"));
        assertThat(holds(asked, "2026-02-07")).isFalse();
    }

    @Test
    void all_who_were_named_must_be_there() {
        var asked =
                Asked.theCatalogue().told(statement("social", "health"), reviewed("2026-02-05", "social", "housing"));
        assertThat(found(asked, "2026-02-06").getFirst().key().cause()).containsExactly("health", "social");
        var held = new Meeting.Held("m", new Tag("school"), List.of(new Tag("social"), new Tag("health")), true, null);
        asked.told(on("2026-02-07").told("school", held));
        assertThat(holds(asked, "2026-02-08")).isTrue();
        asked.told(on("2026-02-08").told("case", new Meeting.Held("n", new Tag("case"), held.sectors(), true, null)));
        assertThat(holds(asked, "2026-02-09")).isFalse();
    }

    @Test
    void hours_that_run_out_are_no_longer_held() {
        var asked = Asked.theCatalogue()
                .told(
                        on("2026-02-02").by("health").told("h", new Capacity.Declared(10.0, null, null, null)),
                        on("2026-02-03")
                                .by("jobcenter")
                                .told("j", new Capacity.Declared(20.0, null, null, LocalDate.parse("2026-02-10"))));
        assertThat(holds(asked, "2026-02-10")).isTrue();
        assertThat(holds(asked, "2026-02-11")).isFalse();
    }

    @Test
    void a_barrier_is_as_high_for_all_or_talked_about() {
        var asked = Asked.theCatalogue()
                .told(
                        barrier("2026-02-02", "health", SeverityOfBarrier.SEVERE),
                        barrier("2026-02-03", "jobcenter", SeverityOfBarrier.MILD));
        assertThat(found(asked, "2026-02-04").getFirst().key().cause())
                .containsExactly("severity", "health", "jobcenter");
        asked.told(barrier("2026-02-05", "jobcenter", SeverityOfBarrier.SEVERE));
        assertThat(holds(asked, "2026-02-06")).isFalse();
    }

    @Test
    void a_judgement_of_more_than_ninety_days_ago_is_not_compared() {
        var asked = Asked.theCatalogue()
                .told(
                        on("2026-01-01").by("health").told("h", new Segment.Reassessed(new Tag("a"), false)),
                        on("2026-01-05").by("jobcenter").told("j", new Segment.Reassessed(new Tag("a"), true)),
                        on("2026-01-06").by("social").told("s", new Segment.Reassessed(new Tag("b"), null)));
        assertThat(holds(asked, "2026-03-31")).isTrue();
        assertThat(holds(asked, "2026-04-01")).isFalse();
    }

    private static CloudEvent<Fact> statement(String... sectors) {
        var named = sectors.length == 0 ? null : tags(sectors);
        return on("2026-02-02").told("s", new Statement.Recorded(new Tag("contradiction"), null, named, null));
    }

    private static CloudEvent<Fact> reviewed(String day, String... sectors) {
        return on(day).told("reviewed " + day, new OnePlan.Reviewed(tags(sectors), true));
    }

    private static List<Tag> tags(String... words) {
        return List.of(words).stream().map(Tag::new).toList();
    }

    private static CloudEvent<Fact> barrier(String day, String sector, SeverityOfBarrier severity) {
        return on(day).by(sector)
                .told("barrier " + day, new Barrier.Named("b", new Tag("sleep"), severity, new Tag("citizen")));
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
