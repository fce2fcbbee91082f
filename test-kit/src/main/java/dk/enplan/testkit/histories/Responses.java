package dk.enplan.testkit.histories;

import java.util.List;

/** What people see, say, ask and promise, and whether anybody answered. */
final class Responses {

    private Responses() {}

    static List<Theme> all() {
        return List.of(
                concern(), distress(), drop(), notifications(), absence(), request(), promise(), missed(), loss());
    }

    private static Theme concern() {
        return new Missed("handoff/concern-unanswered")
                .opens("concern.raised")
                .hears("meeting.held", "referral.accepted")
                .when("{health|school} concern.raised concernId: @concern, kind: loneliness")
                .working(5, "warn")
                .working(10, "high")
                .met("jobcenter concern.answered concernId: @concern")
                .met(
                        "plan meeting.held meetingId: @meeting, kind: network, sectors: [plan, health], citizenPresent: true")
                .afterwards("jobcenter concern.answered concernId: @concern")
                .cause("@concern")
                .theme();
    }

    private static Theme distress() {
        return new Missed("handoff/distress-unanswered")
                .opens("measurement.taken:who-5", "wellbeing.reported:who-5")
                .hears("effort.started", "promise.made", "referral.accepted", "plan.revised", "contact.made")
                .when("social measurement.taken measurementId: @form, instrument: who-5, score: {8..49}")
                .after(14, "high")
                .after(28, "high")
                .met("health referral.accepted referralId: @referral")
                .met("social contact.made channel: visit, nextOn: +7d")
                .met("social measurement.taken measurementId: @again, instrument: who-5, score: {50..80}")
                .asksNothing("social measurement.taken measurementId: @form, instrument: who-5, score: 50")
                .theme();
    }

    private static Theme drop() {
        return new Missed("handoff/wellbeing-drop")
                .opens("wellbeing.reported:worse", "wellbeing.reported:score")
                .hears("contact.made", "appointment.held", "meeting.held", "wellbeing.reported:better")
                .when("citizen wellbeing.reported change: worse")
                .working(3, "warn")
                .after(7, "high")
                .met("jobcenter contact.made channel: {phone|visit}")
                .met("jobcenter appointment.held appointmentId: @talk")
                .met("citizen wellbeing.reported change: better")
                .asksNothing(
                        "citizen wellbeing.reported instrument: who-5, score: 72",
                        "citizen wellbeing.reported instrument: who-5, score: 61")
                .theme();
    }

    private static Theme notifications() {
        return Theme.of("handoff/notifications-pile-up")
                .opens("notification.received")
                .answers("plan.agreed", "plan.revised", "plan.reviewed")
                .looksBack(180)
                .flag(pen -> {
                    int third = thirdNotification(pen, pen.days(0, 1) == 0 ? 179 : pen.days(40, 179));
                    int talk = third + pen.days(1, 25);
                    pen.raised(third, "high");
                    if (talk > third + 7) pen.escalated(third + 8, "critical");
                    pen.on(talk, "plan plan.reviewed sectors: [family, school], citizenPresent: true")
                            .cleared(talk);
                })
                .near(pen -> {
                    int third = thirdNotification(pen, 180 + pen.days(0, 2));
                    pen.until(third + 10);
                });
    }

    private static int thirdNotification(Pen pen, int third) {
        pen.on(0, "family notification.received notificationId: @first, from: school")
                .on(pen.days(1, third - 1), "family notification.received notificationId: @second, from: health")
                .on(third, "family notification.received notificationId: @third, from: school");
        return third;
    }

    private static Theme absence() {
        return new Missed("handoff/absence-high")
                .opens("absence.reported")
                .hears("meeting.held", "plan.revised", "effort.started")
                .once()
                .when("school absence.reported percent: {10..40}, kind: unlawful, from: -31d, to: -1d")
                .after(14, "high")
                .after(28, "high")
                .met("school meeting.held meetingId: @meeting, kind: school, sectors: [school], citizenPresent: true")
                .met("plan plan.revised sectors: [plan, school]")
                .met("school absence.reported percent: {0..9}, kind: unlawful, from: -14d, to: -1d")
                .asksNothing("school absence.reported percent: 9, kind: unlawful, from: -31d, to: -1d")
                .asksNothing(
                        "school absence.reported percent: 7, kind: lawful, from: -61d, to: -32d",
                        "school absence.reported percent: 8, kind: lawful, from: -31d, to: -1d")
                .theme();
    }

    private static Theme request() {
        return new Missed("handoff/request-unanswered")
                .opens("request.made")
                .when("citizen request.made requestId: @question")
                .working(3, "warn")
                .after(7, "high")
                .met("{jobcenter|housing|benefits} request.answered requestId: @question")
                .cause("@question")
                .theme();
    }

    private static Theme promise() {
        return new Missed("handoff/promise-overdue")
                .opens("promise.made")
                .when("jobcenter promise.made promiseId: @promise, by: {caseworker|mentor}, dueOn: ANCHOR")
                .anchored(2, 45)
                .after(0, "warn")
                .after(14, "high")
                .met("jobcenter promise.kept promiseId: @promise")
                .met("jobcenter promise.broken promiseId: @promise, by: caseworker")
                .asksNothing("citizen promise.made promiseId: @promise, by: citizen, dueOn: ANCHOR")
                .afterwards("jobcenter promise.kept promiseId: @promise")
                .cause("@promise")
                .theme();
    }

    private static Theme missed() {
        return new Missed("handoff/missed-without-outreach")
                .opens("appointment.missed", "promise.broken")
                .hears("contact.made", "appointment.held", "meeting.held", "stay.started")
                .before(5, 5, "jobcenter appointment.booked appointmentId: @talk, start: +5d10:00, end: +5d10:45")
                .when("jobcenter appointment.missed appointmentId: @talk")
                .working(1, "warn")
                .working(5, "high")
                .met("jobcenter contact.made channel: {phone|message|visit}")
                .met("health appointment.held appointmentId: @other")
                .asksNothing("jobcenter appointment.cancelled appointmentId: @talk, by: citizen")
                .cause("@talk")
                .theme();
    }

    private static Theme loss() {
        return new Missed("handoff/network-loss")
                .opens("life-event.noted")
                .hears("effort.started", "contact.assigned", "contact.made", "statement.recorded:no-involvement")
                .when("social life-event.noted kind: {bereavement|network-loss|separation}")
                .after(7, "warn")
                .after(14, "high")
                .met("social contact.made channel: {phone|visit|meeting}")
                .met("citizen statement.recorded topic: no-involvement")
                .asksNothing("social life-event.noted kind: new-neighbourhood")
                .theme();
    }
}
