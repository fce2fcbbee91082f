package dk.enplan.testkit.histories;

import java.util.List;

/** Efforts that begin or stand still, and who should look in. */
final class Beginnings {

    private static final String COURSE =
            "jobcenter effort.started effortId: @course, kind: course, citizenAgreed: true";
    private static final String COURSE_OVER = "jobcenter effort.ended effortId: @course, reason: moved";
    private static final String OVER = "social effort.ended effortId: @effort, reason: moved";
    private static final String NO_THANKS = "citizen statement.recorded topic: no-involvement";

    private Beginnings() {}

    static List<Theme> all() {
        return List.of(liaison(), education(), job(), suspended(), withoutPlan(), withoutBridge(), closing());
    }

    private static Theme liaison() {
        var nurse = "psychiatry contact.assigned personId: @nurse, role: treatment-liaison";
        var begun = "psychiatry effort.started effortId: @effort, kind: treatment, domain: psyche";
        return new Missed("handoff/treatment-without-liaison")
                .opens("effort.started:treatment")
                .hears("contact.assigned:treatment-liaison", "statement.recorded:no-involvement", "contact.declined")
                .looksBack(365)
                .when(begun)
                .after(7, "warn")
                .after(21, "high")
                .met(nurse)
                .met(OVER)
                .asksNothing(nurse, begun)
                .asksNothing(NO_THANKS, begun)
                .afterwards("psychiatry contact.ended personId: @nurse, reason: completed", OVER)
                .cause("@effort")
                .theme();
    }

    private static Theme education() {
        return new Missed("handoff/education-start-unfollowed")
                .opens("effort.started:education")
                .hears("contact.made", "meeting.held")
                .when("education effort.started effortId: @effort, kind: education, domain: education")
                .after(30, "warn")
                .after(60, "high")
                .met("education contact.made channel: {phone|visit|meeting}")
                .met("education effort.ended effortId: @effort, reason: moved")
                .asksNothing("education effort.started effortId: @effort, kind: course, domain: education")
                .afterwards("education effort.ended effortId: @effort, reason: moved")
                .cause("@effort")
                .theme();
    }

    /** It ends before the first look after three months is due. */
    private static Theme job() {
        var begun = "jobcenter effort.started effortId: @effort, kind: {job|flex-job}, hoursPerWeek: {5..30}";
        return new Missed("handoff/job-start-unfollowed")
                .opens("effort.started:job", "effort.started:flex-job", "effort.started:wage-subsidy")
                .opens("effort.started:spare-time-job")
                .hears("contact.made", "meeting.held")
                .when(begun)
                .after(7, "warn")
                .after(14, "warn")
                .met("jobcenter contact.made channel: phone, effortId: @effort")
                .met("jobcenter effort.ended effortId: @effort, reason: moved")
                .asksNothing(begun + ", supportAttached: true")
                .afterwards("jobcenter effort.ended effortId: @effort, reason: moved")
                .cause("@effort")
                .theme();
    }

    private static Theme suspended() {
        return new Missed("handoff/suspended-no-substitute")
                .opens("effort.suspended")
                .hears("effort.started", "effort.resumed", "effort.follow-up-planned", "plan.revised", "plan.paused")
                .hears("stay.started")
                .before(10, 60, COURSE)
                .when("jobcenter effort.suspended effortId: @course, reason: {no-staff|closed-down}")
                .after(14, "warn")
                .after(30, "high")
                .met("jobcenter effort.resumed effortId: @course")
                .met("plan plan.revised sectors: [plan, jobcenter]")
                .asksNothing("jobcenter effort.suspended effortId: @course, reason: {holiday|own-choice|illness}")
                .afterwards(COURSE_OVER)
                .cause("@course")
                .theme();
    }

    private static Theme withoutPlan() {
        var begun = "social effort.started effortId: @effort, kind: {support|housing-support|mentor}";
        return new Missed("handoff/support-without-plan")
                .opens("effort.started:support", "effort.started:housing-support", "effort.started:mentor")
                .opens("effort.started:aftercare", "plan.agreed", "plan.revised")
                .once()
                .when(begun)
                .after(30, "warn")
                .after(60, "high")
                .met("plan plan.revised sectors: [plan, social]")
                .met(OVER)
                .asksNothing("plan plan.revised sectors: [plan, social]", begun)
                .afterwards(OVER)
                .cause("social")
                .theme();
    }

    private static Theme withoutBridge() {
        var begun = "social effort.started effortId: @effort, kind: support, timeLimitExplained: true, method: ";
        return new Missed("handoff/support-without-bridge")
                .opens("effort.started:cti", "bridge.introduced")
                .hears("bridge.established")
                .when(begun + "cti")
                .after(180, "warn")
                .after(270, "high")
                .met("social bridge.introduced bridgeId: @bridge, need: company, to: volunteers")
                .met(OVER)
                .asksNothing(begun + "act")
                .afterwards(OVER)
                .cause("@effort")
                .theme();
    }

    private static Theme closing() {
        return new Missed("handoff/programme-closing")
                .opens("programme")
                .hears(
                        "referral.accepted",
                        "handover.accepted",
                        "citizen.transfer-accepted",
                        "effort.started:successorOf")
                .looksBack(30)
                .when("social programme.closing programmeId: @house, endsOn: ANCHOR")
                .anchored(184, 240)
                .ahead(180, "warn")
                .ahead(60, "high")
                .onTheDay("critical")
                .met("social referral.accepted referralId: @referral")
                .met("social programme.left programmeId: @house")
                .asksNothing("social programme.closing programmeId: @house, endsOn: ANCHOR, successor: @other")
                .cause("@house")
                .theme();
    }
}
