package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What should keep happening, and what a birthday brings. */
class RhythmTest {

    private static final String[] LIFELINE = {
        "when: {recurring: \"{everyDays}d\", since: contact.agreed-cadence, where: \"e.everyDays > 0\"}",
        "unless: \"plan.staying('hospital')\"",
        "expect: [{event: contact.made}]",
        "anchor: interval",
        "steps: [{after: 0d, severity: high, tell: [owners]}, {after: 2d, severity: high, tell: [team-leader]}]",
        "dissolve: [{event: contact.agreed-cadence, where: \"x.everyDays == 0\"}]",
        "cause: [personId]"
    };

    private static final String[] TURNING_18 = {
        "when: {birthday: 18, where: \"plan.placedInCare\"}",
        "expect: [{event: assessment.completed, lookback: 365d}]",
        "anchor: birthday",
        "steps: [{ahead: 30d, severity: info, tell: [coordinator]}, {at: anchor, severity: critical, tell: [team-leader]}]",
        "cause: [citizenId]"
    };

    @Test
    void a_daily_contact_last_made_on_the_ninth_is_missing_on_the_eleventh() {
        var asked = Asked.rule(LIFELINE).told(agreed("2026-03-02", 1), met("2026-03-09"));
        assertThat(asked.holding("2026-03-10T23:59")).isEmpty();
        assertThat(asked.steps("2026-04-01"))
                .containsExactly("2026-03-11 HIGH [OWNERS]", "2026-03-13 HIGH [TEAM_LEADER]");
    }

    @Test
    void every_contact_begins_the_interval_anew_and_clears_what_was_missed() {
        var asked = Asked.rule(LIFELINE).told(agreed("2026-03-02", 7), met("2026-03-20"));
        assertThat(asked.holding("2026-03-10")).hasSize(1);
        assertThat(asked.holding("2026-03-21")).isEmpty();
        assertThat(asked.holding("2026-03-28")).hasSize(1);
    }

    @Test
    void while_something_stands_against_it_the_interval_does_not_run_and_then_begins_anew() {
        var asked = Asked.rule(LIFELINE)
                .told(
                        agreed("2026-03-02", 7),
                        on("2026-03-05").told("in", new Stay.Started("s", StayKind.HOSPITAL, null, null)),
                        on("2026-04-05").told("out", new Stay.Ended("s", null)));
        assertThat(asked.holding("2026-04-12")).isEmpty();
        assertThat(asked.holding("2026-04-13")).hasSize(1);
    }

    @Test
    void a_flag_goes_when_something_comes_to_stand_against_it() {
        var asked = Asked.rule(LIFELINE)
                .told(
                        agreed("2026-03-02", 7),
                        on("2026-03-15").told("in", new Stay.Started("s", StayKind.HOSPITAL, null, null)));
        assertThat(asked.holding("2026-03-12")).hasSize(1);
        assertThat(asked.holding("2026-03-16")).isEmpty();
    }

    @Test
    void an_agreement_that_is_ended_expects_nothing_until_there_is_a_new_one() {
        var asked = Asked.rule(LIFELINE).told(agreed("2026-03-02", 7), agreed("2026-03-04", 0));
        assertThat(asked.holding("2026-06-01")).isEmpty();
        assertThat(asked.told(agreed("2026-06-02", 7)).holding("2026-06-10")).hasSize(1);
    }

    @Test
    void after_so_many_intervals_nothing_more_is_expected() {
        var asked = Asked.rule(
                        "when: {recurring: 30d, times: 2, since: effort.started}",
                        "expect: [{event: contact.made}]",
                        "anchor: interval",
                        "steps: [{after: 0d, severity: warn, tell: [owners]}]")
                .told(on("2026-01-01").told("job", job()), met("2026-01-20"));
        assertThat(asked.holding("2026-02-20")).hasSize(1);
        assertThat(asked.told(met("2026-02-25")).holding("2026-12-01")).isEmpty();
    }

    @Test
    void a_birthday_opens_on_the_day_of_its_earliest_step() {
        var asked = Asked.rule(TURNING_18).told(enrolled("2026-01-05", "2008-05-31"));
        assertThat(asked.holding("2026-04-30T23:59")).isEmpty();
        assertThat(asked.steps("2026-07-01"))
                .containsExactly("2026-05-01 INFO [COORDINATOR]", "2026-05-31 CRITICAL [TEAM_LEADER]");
    }

    @Test
    void who_is_enrolled_later_is_asked_about_then_and_never_after_the_birthday() {
        assertThat(Asked.rule(TURNING_18)
                        .told(enrolled("2026-05-20", "2008-05-31"))
                        .steps("2026-05-21"))
                .containsExactly("2026-05-20 INFO [COORDINATOR]");
        assertThat(Asked.rule(TURNING_18)
                        .told(enrolled("2026-06-01", "2008-05-31"))
                        .holding("2026-06-02"))
                .isEmpty();
    }

    @Test
    void who_was_born_on_the_last_of_february_has_a_birthday_in_march() {
        assertThat(Birthdays.birthday(LocalDate.of(2008, 2, 29), 18)).isEqualTo("2026-03-01");
        assertThat(Birthdays.birthday(LocalDate.of(2008, 2, 29), 20)).isEqualTo("2028-02-29");
    }

    private static CloudEvent<Fact> enrolled(String day, String born) {
        return on(day).by("plan")
                .told(
                        "enrolled-" + day,
                        new Citizen.Enrolled(
                                Cluster.YOUTH, new Tag("sundby"), LocalDate.parse(born), null, true, null));
    }

    private static CloudEvent<Fact> agreed(String day, int everyDays) {
        return on(day).told("cadence-" + day, new Contact.AgreedCadence("worker", everyDays, null));
    }

    private static CloudEvent<Fact> met(String day) {
        return on(day).told("met-" + day, new Contact.Made("worker", new Tag("call"), null, null, null));
    }

    private static Effort.Started job() {
        return new Effort.Started(
                "job",
                EffortKind.JOB,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
