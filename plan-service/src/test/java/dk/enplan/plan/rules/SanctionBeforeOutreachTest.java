package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody has talked with the citizen. */
class SanctionBeforeOutreachTest {

    private static final String MISSED = "2026-02-02 jobcenter appointment.missed {appointmentId: a1}";
    private static final String SANCTION =
            "2026-02-10 jobcenter sanction.initiated {sanctionId: s1, appointmentId: a1}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/sanction-before-outreach", lines);
    }

    @Test
    void it_holds_until_somebody_talks_with_the_citizen() {
        assertThat(told(MISSED, SANCTION).causes("2026-02-11")).containsExactly("s1");
        assertThat(told("2026-02-01 social contact.made {channel: phone}", MISSED, SANCTION)
                        .holds("2026-02-11"))
                .isEqualTo("yes");
        assertThat(told(MISSED, "2026-02-03 social contact.made {channel: phone}", SANCTION)
                        .holds("2026-02-11"))
                .isEqualTo("no");
        assertThat(told(MISSED, SANCTION, "2026-02-12 health appointment.held {appointmentId: a7}")
                        .holds("2026-02-12", "2026-02-13"))
                .isEqualTo("yes no");
    }

    @Test
    void a_cancellation_by_the_citizen_is_followed_and_one_by_the_sector_is_not() {
        assertThat(told(
                                "2026-02-01 social contact.made {channel: phone}",
                                "2026-02-02 citizen appointment.cancelled {appointmentId: a1, by: citizen}",
                                SANCTION)
                        .on("2026-02-11")
                        .getFirst()
                        .unknown())
                .isEmpty();
        assertThat(told(
                                "2026-02-01 social contact.made {channel: phone}",
                                "2026-02-02 jobcenter appointment.cancelled {appointmentId: a1, by: sector}",
                                SANCTION)
                        .holds("2026-02-11"))
                .isEqualTo("no");
    }

    @Test
    void without_an_appointment_the_latest_of_the_28_days_before_is_followed() {
        var sanction = "2026-02-10 jobcenter sanction.initiated {sanctionId: s1, effortId: e1}";
        assertThat(told("2026-01-13 jobcenter appointment.missed {appointmentId: a1}", sanction)
                        .on("2026-02-11")
                        .getFirst()
                        .unknown())
                .isEmpty();
        assertThat(told("2026-01-12 jobcenter appointment.missed {appointmentId: a1}", sanction)
                        .on("2026-02-11")
                        .getFirst()
                        .unknown())
                .containsExactly("follows");
        assertThat(told(
                                MISSED,
                                "2026-02-03 social contact.made {channel: phone}",
                                "2026-02-05 citizen promise.broken {promiseId: p1, by: citizen}",
                                sanction)
                        .holds("2026-02-11"))
                .isEqualTo("yes");
        assertThat(told(
                                MISSED,
                                "2026-02-03 social contact.made {channel: phone}",
                                "2026-02-05 social promise.broken {promiseId: p1, by: social}",
                                sanction)
                        .holds("2026-02-11"))
                .isEqualTo("no");
        assertThat(told(
                                MISSED,
                                "2026-02-03 social contact.made {channel: phone}",
                                "2026-02-05 social activity.lapsed {effortId: e2}",
                                sanction)
                        .holds("2026-02-11"))
                .isEqualTo("no");
    }

    @Test
    void where_nothing_is_known_contact_in_the_28_days_before_counts() {
        var sanction = "2026-02-10 jobcenter sanction.initiated {sanctionId: s1}";
        assertThat(told("2026-01-13 social contact.made {channel: phone}", sanction)
                        .holds("2026-02-11"))
                .isEqualTo("no");
        assertThat(told("2026-01-12 social contact.made {channel: phone}", sanction)
                        .holds("2026-02-11"))
                .isEqualTo("yes");
    }

    @Test
    void what_is_voluntary_is_asked_about_by_the_other_rule_only() {
        assertThat(told(
                                "2026-01-05 social effort.started {effortId: e1, kind: activity, compulsory: false}",
                                "2026-02-10 jobcenter sanction.initiated {sanctionId: s1, effortId: e1}")
                        .holds("2026-02-11"))
                .isEqualTo("no");
    }
}
