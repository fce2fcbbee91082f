package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanFacts.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules may ask of the plan: each fact, its boundaries, and when it is asked again. */
class PlanViewTest {

    private static PlanFacts enrolled(String data) {
        return told("2026-01-05", "plan", "citizen.enrolled", "{cluster: youth, municipality: sundby" + data + "}");
    }

    @Test
    void a_phase_is_unknown_until_it_is_set() {
        var plan = enrolled("");
        assertThat(plan.on("2026-02-01", "plan.phase == 'tapering'")).isEqualTo("unknown: phase");
        plan.and("2026-01-20", "plan", "plan.phase-set", "{phase: tapering}");
        assertThat(plan.on("2026-02-01", "plan.phase == 'tapering'")).isEqualTo("yes");
    }

    @Test
    void a_citizen_who_comes_back_is_the_same_person() {
        var plan = enrolled(", birthDate: 2008-03-04, placedInCare: true")
                .and("2026-01-06", "plan", "citizen.exited", "{reason: moved}")
                .and("2026-01-09", "plan", "citizen.enrolled", "{cluster: adult, municipality: sundby}");
        assertThat(plan.on("2026-02-01", "plan.age == 17 && plan.placedInCare && plan.cluster == 'adult'"))
                .isEqualTo("yes");
        assertThat(plan.on("2026-02-01", "plan.fixedContactPerson")).isEqualTo("unknown: fixedContactPerson");
    }

    @ParameterizedTest(name = "born {0}, {1}: {2}, asked again {3}")
    @CsvSource({
        "2008-03-04, 2026-03-03, 17, 2026-03-04T00:00",
        "2008-03-04, 2026-03-04, 18, 2027-03-04T00:00",
        "2008-02-29, 2026-02-28, 17, 2026-03-01T00:00",
        "2008-02-29, 2026-03-01, 18, 2027-03-01T00:00",
        "2008-02-29, 2028-02-28, 19, 2028-02-29T00:00",
        "2008-02-29, 2028-02-29, 20, 2029-03-01T00:00",
    })
    void age_grows_on_the_birthday(String born, String day, int age, String next) {
        var plan = enrolled(", birthDate: " + born);
        assertThat(plan.on(day, "plan.age == " + age)).isEqualTo("yes");
        assertThat(plan.askedAgain(day, "plan.age == 1")).isEqualTo(next);
    }

    @Test
    void what_was_never_said_of_an_effort_is_unknown_and_support_is_not_attached() {
        var plan = told("2026-01-05", "jobcenter", "effort.started", "{effortId: job, kind: job}");
        assertThat(plan.on("2026-02-01", "plan.effort('job').compulsory")).isEqualTo("unknown: compulsory");
        assertThat(plan.on("2026-02-01", "plan.effort('job').supportAttached")).isEqualTo("no");
        assertThat(plan.on("2026-02-01", "plan.effort('other').supportAttached"))
                .isEqualTo("unknown: supportAttached");
    }

    @Test
    void an_effort_has_its_first_start_however_often_it_is_started() {
        var plan = told("2026-01-05", "jobcenter", "effort.started", "{effortId: job, kind: job, provider: bakery}")
                .and(
                        "2026-01-20",
                        "jobcenter",
                        "effort.started",
                        "{effortId: job, kind: job, hoursPerWeek: 8, compulsory: true, domain: employment}");
        assertThat(plan.on(
                        "2026-02-01",
                        "plan.effort('job').startedOn == '2026-01-05' && plan.effort('job').hoursPerWeek == 8"
                                + " && plan.effort('job').compulsory && plan.effort('job').provider == 'bakery'"
                                + " && plan.effort('job').domain == 'employment'"))
                .isEqualTo("yes");
    }

    @Test
    void an_effort_that_waited_began_when_it_was_approved() {
        var plan = told("2026-01-05", "jobcenter", "effort.waiting", "{effortId: job, kind: job, waitsOn: m1}");
        assertThat(plan.on("2026-02-01", "plan.effort('job').startedOn == ''")).isEqualTo("unknown: startedOn");
        plan.and("2026-01-12", "jobcenter", "effort.approved", "{effortId: job}");
        assertThat(plan.on("2026-02-01", "plan.effort('job').startedOn == '2026-01-12'"))
                .isEqualTo("yes");
    }

    private static PlanFacts goal(String author) {
        return told(
                "2026-01-05",
                "plan",
                "goal.proposed",
                "{goalId: home, wording: x, author: " + author + ", domain: housing}");
    }

    @Test
    void a_goal_nobody_told_of_is_neither_open_nor_closed() {
        assertThat(goal("citizen").on("2026-02-01", "plan.goalActive('home')")).isEqualTo("yes");
        assertThat(goal("citizen").on("2026-02-01", "plan.goalActive('job')")).isEqualTo("unknown: goalActive");
        assertThat(goal("citizen").on("2026-02-01", "plan.goalActive('job') || plan.goalActive('home')"))
                .isEqualTo("yes");
        assertThat(goal("citizen")
                        .and("2026-01-09", "plan", "goal.met", "{goalId: home}")
                        .on("2026-02-01", "plan.goalActive('home')"))
                .isEqualTo("no");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    goal.agreed   | {goalId: home, citizenApproved: true} | agreed
                    goal.met      | {goalId: home}                        | met
                    goal.dropped  | {goalId: home}                        | dropped
                    goal.replaced | {goalId: new, replaces: home, wording: x, author: citizen, domain: health, citizenApproved: true} | replaced
                    """)
    void goals_are_found_by_their_state(String event, String data, String state) {
        var plan = goal("citizen").and("2026-01-09", "plan", event, data);
        var found = "plan.goals('" + state + "').exists(g, g.goalId == 'home' && g.domain == 'housing'"
                + " && g.author == 'citizen')";
        assertThat(plan.on("2026-02-01", found)).isEqualTo("yes");
        assertThat(plan.on("2026-02-01", "plan.goals('proposed').size() == 0")).isEqualTo("yes");
    }

    @Test
    void the_citizens_own_goal_that_was_replaced_over_their_head_stands_as_before() {
        var plan = goal("citizen")
                .and("2026-01-07", "plan", "goal.agreed", "{goalId: home, citizenApproved: true}")
                .and(
                        "2026-01-09",
                        "plan",
                        "goal.replaced",
                        "{goalId: new, replaces: home, wording: x, author: professional, domain: health,"
                                + " citizenApproved: false}");
        assertThat(plan.on("2026-02-01", "plan.goals('agreed').exists(g, g.goalId == 'home')"))
                .isEqualTo("yes");
        assertThat(plan.on("2026-02-01", "plan.goalActive('home') && plan.goalActive('new')"))
                .isEqualTo("yes");
    }

    private static PlanFacts person(String day, String sector, String id, String role) {
        return told(day, sector, "contact.assigned", "{personId: " + id + ", role: " + role + "}");
    }

    @Test
    void a_person_who_left_is_known_by_the_role_held_last_and_whether_it_was_announced() {
        var plan = person("2026-01-05", "social", "a", "mentor");
        assertThat(plan.on("2026-02-01", "plan.person('a').endingAnnounced")).isEqualTo("no");
        assertThat(plan.on("2026-02-01", "plan.person('b').endingAnnounced")).isEqualTo("unknown: endingAnnounced");
        plan.and("2026-01-07", "social", "contact.ending-announced", "{personId: a, onDate: 2026-01-20}")
                .and("2026-01-20", "social", "contact.ended", "{personId: a}");
        assertThat(plan.on(
                        "2026-02-01",
                        "plan.person('a').endingAnnounced && 'mentor' in plan.person('a').roles"
                                + " && plan.person('a').sector == 'social'"))
                .isEqualTo("yes");
    }

    @Test
    void whoever_is_away_is_back_the_day_after_the_last_day_away() {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-01-10", "social", "contact.absence-started", "{personId: a, until: 2026-01-20}");
        assertThat(plan.on("2026-01-20T23:59", "plan.present('mentor')")).isEqualTo("no");
        assertThat(plan.askedAgain("2026-01-15", "plan.present('mentor')")).isEqualTo("2026-01-21T00:00");
        assertThat(plan.on("2026-01-21", "plan.present('mentor')")).isEqualTo("yes");
        assertThat(plan.on("2026-01-21", "plan.present('mentor', 'social')")).isEqualTo("yes");
        assertThat(plan.on("2026-01-21", "plan.present('mentor', 'family')")).isEqualTo("no");
    }

    @Test
    void whoever_has_a_deputy_is_there() {
        var named = person("2026-01-05", "social", "a", "mentor")
                .and("2026-01-10", "social", "contact.absence-started", "{personId: a, deputyId: b}");
        var beforehand = told("2026-01-05", "social", "contact.assigned", "{personId: a, role: mentor, deputyId: b}")
                .and("2026-01-10", "social", "contact.absence-started", "{personId: a}");
        assertThat(named.on("2026-02-01", "plan.present('mentor')")).isEqualTo("yes");
        assertThat(beforehand.on("2026-02-01", "plan.present('mentor')")).isEqualTo("yes");
    }

    private static final String TURNOVER = "plan.changes('mentor', 'social', 30) == ";

    @Test
    void a_departure_counts_for_its_days_and_not_one_more() {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-02-01", "social", "contact.ended", "{personId: a}");
        assertThat(plan.atOnce(TURNOVER + 1)).isEqualTo("yes");
        assertThat(plan.on("2026-03-02", TURNOVER + 1)).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-03-02", TURNOVER + 1)).isEqualTo("2026-03-03T00:00");
        assertThat(plan.on("2026-03-03", TURNOVER + 0)).isEqualTo("yes");
        assertThat(plan.on("2026-02-05", "plan.changes('mentor', 'family', 30) == 0"))
                .isEqualTo("yes");
        assertThat(plan.on("2026-02-05", "plan.changes('primary', 'social', 30) == 0"))
                .isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{personId: a, reason: completed}",
                "{personId: a, reason: mismatch}",
                "{personId: a, role: primary}",
                "{personId: nobody}"
            })
    void what_is_no_departure_from_the_role_is_not_counted(String ended) {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-01-05", "social", "contact.assigned", "{personId: a, role: primary}")
                .and("2026-02-01", "social", "contact.ended", ended);
        assertThat(plan.atOnce(TURNOVER + 0)).isEqualTo("yes");
    }

    @Test
    void nobody_leaves_a_role_twice() {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-02-01", "social", "contact.ended", "{personId: a, role: mentor}")
                .and("2026-02-02", "social", "contact.ended", "{personId: a}");
        assertThat(plan.atOnce(TURNOVER + 1)).isEqualTo("yes");
        plan.and("2026-02-03", "social", "contact.assigned", "{personId: a, role: mentor}")
                .and("2026-02-04", "social", "contact.ended", "{personId: a, reason: job-change}");
        assertThat(plan.atOnce(TURNOVER + 2)).isEqualTo("yes");
    }

    @Test
    void whoever_the_citizen_declined_has_not_left_when_the_end_is_told() {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-02-01", "social", "contact.declined", "{personId: a}")
                .and("2026-02-02", "social", "contact.ended", "{personId: a}");
        assertThat(plan.atOnce(TURNOVER + 0)).isEqualTo("yes");
    }

    @Test
    void a_role_was_held_before_by_someone_else_of_the_same_sector() {
        var held = "plan.heldBefore('mentor', 'social')";
        var plan = person("2026-01-05", "social", "a", "mentor");
        assertThat(plan.atOnce(held)).isEqualTo("no");
        plan.and("2026-01-07", "social", "contact.assigned", "{personId: a, role: mentor, paid: true}");
        assertThat(plan.atOnce(held)).isEqualTo("no");
        plan.and("2026-01-09", "family", "contact.assigned", "{personId: b, role: mentor}");
        assertThat(plan.atOnce(held)).isEqualTo("no");
        plan.and("2026-01-10", "social", "contact.assigned", "{personId: c, role: mentor}");
        assertThat(plan.atOnce(held)).isEqualTo("yes");
    }

    @Test
    void a_decision_counts_from_its_first_day_to_its_last() {
        var granted = "plan.granted('aftercare')";
        var plan = told("2026-01-05", "family", "application.submitted", "{applicationId: a, kind: aftercare}");
        assertThat(plan.on("2026-02-01", granted)).isEqualTo("no");
        plan.and(
                "2026-01-20",
                "family",
                "application.decided",
                "{applicationId: a, outcome: granted, validFrom: 2026-02-01, validTo: 2026-02-28}");
        assertThat(plan.on("2026-01-31", granted)).isEqualTo("no");
        assertThat(plan.askedAgain("2026-01-31", granted)).isEqualTo("2026-02-01T00:00");
        assertThat(plan.on("2026-02-01", granted)).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-02-28", granted)).isEqualTo("2026-03-01T00:00");
        assertThat(plan.on("2026-03-01", granted)).isEqualTo("no");
        assertThat(plan.on("2026-02-01", "plan.granted('support')")).isEqualTo("no");
    }

    @Test
    void a_yes_in_part_is_a_yes_and_a_no_is_none() {
        var partly = told(
                "2026-01-20", "family", "application.decided", "{applicationId: a, outcome: partly, kind: aftercare}");
        assertThat(partly.atOnce("plan.granted('aftercare')")).isEqualTo("yes");
        partly.and("2026-01-21", "family", "application.decided", "{applicationId: a, outcome: rejected}");
        assertThat(partly.atOnce("plan.granted('aftercare')")).isEqualTo("no");
    }

    @Test
    void an_exemption_counts_on_its_last_day_and_ends_when_it_is_ended() {
        var exempt = "plan.exempt('activation')";
        var plan = told(
                "2026-01-05",
                "jobcenter",
                "exemption.granted",
                "{exemptionId: x, demandKind: activation, until: 2026-02-01}");
        assertThat(plan.on("2026-02-01T23:59", exempt)).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-02-01", exempt)).isEqualTo("2026-02-02T00:00");
        assertThat(plan.on("2026-02-02", exempt)).isEqualTo("no");
        assertThat(plan.on("2026-01-10", "plan.exempt('job-search')")).isEqualTo("no");
        plan.and("2026-01-20", "jobcenter", "exemption.ended", "{exemptionId: x}");
        assertThat(plan.on("2026-01-21", exempt)).isEqualTo("no");
    }

    @Test
    void a_plan_covers_the_sectors_it_was_last_agreed_or_revised_with() {
        var plan = enrolled("");
        assertThat(plan.on("2026-01-06", "plan.covers('social')")).isEqualTo("no");
        plan.and("2026-01-07", "plan", "plan.agreed", "{citizenApproved: true, sectors: [social, housing]}");
        assertThat(plan.on("2026-01-08", "plan.covers('social')")).isEqualTo("yes");
        plan.and("2026-01-09", "plan", "plan.revised", "{sectors: [housing]}");
        assertThat(plan.on("2026-01-10", "plan.covers('social')")).isEqualTo("no");
    }

    @Test
    void a_sector_is_in_the_plan_by_a_case_an_effort_a_demand_or_a_person() {
        var plan = told("2026-01-05", "social", "case.opened", "{caseId: c}")
                .and("2026-01-06", "jobcenter", "effort.started", "{effortId: job, kind: job}")
                .and("2026-01-07", "benefits", "demand.imposed", "{demandId: d, kind: registration}")
                .and("2026-01-08", "school", "contact.assigned", "{personId: a, role: school-contact}")
                .and("2026-01-09", "health", "contact.made", "{channel: visit}");
        assertThat(plan.atOnce("plan.sectors == ['benefits', 'jobcenter', 'school', 'social']"))
                .isEqualTo("yes");
        plan.and("2026-01-10", "social", "case.closed", "{caseId: c}")
                .and("2026-01-10", "jobcenter", "effort.ended", "{effortId: job, reason: completed}")
                .and("2026-01-10", "benefits", "demand.met", "{demandId: d}")
                .and("2026-01-10", "school", "contact.ended", "{personId: a}");
        assertThat(plan.atOnce("plan.sectors.size() == 0")).isEqualTo("yes");
    }

    @Test
    void just_before_the_trigger_its_own_sector_was_not_there() {
        var plan = told("2026-01-05", "social", "case.opened", "{caseId: c}")
                .and("2026-01-06", "jobcenter", "effort.started", "{effortId: job, kind: job}");
        assertThat(plan.atOnce("plan.sectorsBefore == ['social'] && 'jobcenter' in plan.sectors"))
                .isEqualTo("yes");
        assertThat(plan.on("2026-01-07", "plan.sectorsBefore == plan.sectors")).isEqualTo("yes");
    }

    @Test
    void a_demand_that_was_put_off_brings_its_sector_back_on_its_day() {
        var plan = told("2026-01-07", "benefits", "demand.imposed", "{demandId: d, kind: registration}")
                .and("2026-01-08", "benefits", "demand.postponed", "{demandId: d, until: 2026-02-01}");
        assertThat(plan.on("2026-01-31", "'benefits' in plan.sectors")).isEqualTo("no");
        assertThat(plan.askedAgain("2026-01-31", "'benefits' in plan.sectors")).isEqualTo("2026-02-01T00:00");
        assertThat(plan.on("2026-02-01", "'benefits' in plan.sectors")).isEqualTo("yes");
    }

    @Test
    void an_appointment_is_ahead_until_it_begins() {
        var plan = told(
                "2026-01-05",
                "social",
                "appointment.booked",
                "{appointmentId: a, start: \"2026-01-20T10:00:00+01:00\", end: \"2026-01-20T11:00:00+01:00\"}");
        assertThat(plan.on("2026-01-20T09:59", "plan.nextContact")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-01-06", "plan.nextContact")).isEqualTo("2026-01-20T10:00");
        assertThat(plan.on("2026-01-20T10:00", "plan.nextContact")).isEqualTo("no");
        plan.and("2026-01-08", "social", "appointment.cancelled", "{appointmentId: a, by: sector}");
        assertThat(plan.on("2026-01-09", "plan.nextContact")).isEqualTo("no");
    }

    @Test
    void a_scheduled_meeting_is_ahead_until_it_begins_and_a_wished_one_is_not() {
        var plan = told("2026-01-05", "social", "meeting.requested", "{meetingId: m, kind: network}");
        assertThat(plan.on("2026-01-06", "plan.nextContact")).isEqualTo("no");
        plan.and("2026-01-06", "plan", "meeting.scheduled", "{meetingId: m, start: \"2026-01-20T10:00:00+01:00\"}");
        assertThat(plan.on("2026-01-07", "plan.nextContact")).isEqualTo("yes");
        assertThat(plan.on("2026-01-20T10:00", "plan.nextContact")).isEqualTo("no");
        plan.and("2026-01-08", "plan", "meeting.cancelled", "{meetingId: m}");
        assertThat(plan.on("2026-01-09", "plan.nextContact")).isEqualTo("no");
    }

    @Test
    void an_agreed_contact_is_ahead_until_its_day_comes_whoever_called_meanwhile() {
        var plan = told("2026-01-05", "social", "contact.made", "{channel: visit, nextOn: 2026-01-20}")
                .and("2026-01-10", "family", "contact.made", "{channel: phone}");
        assertThat(plan.on("2026-01-19", "plan.nextContact")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-01-19", "plan.nextContact")).isEqualTo("2026-01-20T00:00");
        assertThat(plan.on("2026-01-20", "plan.nextContact")).isEqualTo("no");
    }

    @Test
    void continuity_holds_for_its_role_to_its_last_day() {
        var plan = told("2026-01-05", "plan", "plan.continuity-agreed", "{role: mentor, until: 2026-02-01}");
        assertThat(plan.on("2026-02-01", "plan.continuity('mentor')")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-02-01", "plan.continuity('mentor')")).isEqualTo("2026-02-02T00:00");
        assertThat(plan.on("2026-02-02", "plan.continuity('mentor')")).isEqualTo("no");
        assertThat(plan.on("2026-01-06", "plan.continuity('primary')")).isEqualTo("no");
    }

    @Test
    void a_stay_counts_as_recent_for_its_days_and_not_one_more() {
        var plan = told("2026-01-05", "health", "stay.started", "{stayId: s, kind: hospital}")
                .and("2026-02-01", "health", "stay.ended", "{stayId: s}");
        assertThat(plan.on("2026-03-02", "plan.stayed('hospital', 30)")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-03-02", "plan.stayed('hospital', 30)")).isEqualTo("2026-03-03T00:00");
        assertThat(plan.on("2026-03-03", "plan.stayed('hospital', 30)")).isEqualTo("no");
        assertThat(plan.on("2026-02-02", "plan.staying('hospital')")).isEqualTo("no");
    }

    @Test
    void events_are_counted_within_the_days_the_trigger_included() {
        var plan = told("2026-01-02", "school", "notification.received", "{notificationId: a, from: school}")
                .and("2026-02-01", "school", "notification.received", "{notificationId: b, from: school}");
        assertThat(plan.atOnce("plan.count('notification.received', 30) == 1")).isEqualTo("yes");
        assertThat(plan.atOnce("plan.count('notification.received', 31) == 2")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-02-01T10:00", "plan.count('notification.received', 31) == 2"))
                .isEqualTo("2026-02-02T00:00");
    }

    private static String absence(String percent, String kind, String member) {
        return "{percent: " + percent + ", kind: " + kind + ", from: 2026-01-01, to: 2026-01-31" + member + "}";
    }

    @Test
    void absence_is_compared_with_the_report_before_of_the_same_person_and_kind() {
        var before = "plan.absenceBefore('', 'unlawful') == 4.5";
        var plan = told("2026-01-31", "school", "absence.reported", absence("4.5", "unlawful", ""));
        assertThat(plan.atOnce(before)).isEqualTo("unknown: absenceBefore");
        plan.and("2026-02-01", "school", "absence.reported", absence("9", "sick", ""))
                .and("2026-02-02", "school", "absence.reported", absence("9", "unlawful", ", memberId: son"))
                .and("2026-02-28", "school", "absence.reported", absence("12", "unlawful", ""));
        assertThat(plan.atOnce(before)).isEqualTo("yes");
        assertThat(plan.atOnce("plan.absenceBefore('son', 'unlawful') == 9")).isEqualTo("yes");
        assertThat(plan.on("2026-03-01", "plan.absenceBefore('', 'unlawful') == 12"))
                .isEqualTo("yes");
    }

    @Test
    void a_score_is_compared_with_the_score_before_of_the_same_person_on_the_same_instrument() {
        var plan = told("2026-01-10", "health", "wellbeing.reported", "{score: 60, instrument: who-5}");
        assertThat(plan.atOnce("plan.scoreBefore('who-5', '') == 60")).isEqualTo("unknown: scoreBefore");
        plan.and("2026-01-11", "health", "wellbeing.reported", "{score: 3, instrument: scale-0-10}")
                .and("2026-01-12", "health", "wellbeing.reported", "{score: 80, instrument: who-5, memberId: son}")
                .and("2026-01-13", "health", "wellbeing.reported", "{change: same, instrument: who-5}")
                .and("2026-01-14", "health", "wellbeing.reported", "{score: 40, instrument: who-5, dimension: psyche}");
        assertThat(plan.atOnce("plan.scoreBefore('who-5', '') - 40.0 >= 12")).isEqualTo("yes");
        assertThat(plan.atOnce("plan.scoreBefore('who-5', '') == 60")).isEqualTo("yes");
        assertThat(plan.atOnce("plan.scoreBefore('who-5', 'son') == 80")).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.phases == 'x'",
                "plan.goals('open').size() == 0",
                "plan.goals('met').exists(g, g.title == 'x')",
                "plan.changes('mentr', 'social', 3) == 0",
                "plan.heldBefore('mentr', 'social')",
                "plan.continuity('mentr')",
                "plan.exempt('activaton')",
                "plan.effort('x').kind == 'mentr'",
                "plan.effort('x').state == 'run'",
                "plan.stay('x').kind in ['hospital', 'hospitl']",
                "plan.cluster == 'child'",
                "'mentr' in plan.person('x').roles",
                "plan.present('mentr', 'social')",
                "plan.running('job', 'mentr')",
                "plan.count('contact.mad', 3) > 0"
            })
    void a_misspelt_word_is_found_when_the_rule_is_read(String expression) {
        assertThatThrownBy(() -> PlanFacts.nothing().on("2026-01-05", expression))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sector_is_no_closed_word() {
        assertThat(PlanFacts.nothing().on("2026-01-05", "plan.present('mentor', 'sundby-volunteers')"))
                .isEqualTo("no");
    }
}
