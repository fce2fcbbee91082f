package dk.enplan.testkit.histories;

import java.util.List;

/** Efforts that begin, stop or stand still, and what should come after. */
final class Endings {

    private static final String COURSE =
            "jobcenter effort.started effortId: @course, kind: course, citizenAgreed: true";
    private static final String COURSE_OVER = "jobcenter effort.ended effortId: @course, reason: moved";
    private static final String CALL = "social effort.follow-up-planned effortId: @effort, kind: call, onDate: +14d";
    private static final String OVER = "social effort.ended effortId: @effort, reason: moved";
    private static final String NO_THANKS = "citizen statement.recorded topic: no-involvement";

    private Endings() {}

    static List<Theme> all() {
        return List.of(
                improved("", true),
                improved(", aftercareAgreed: true", false),
                treatmentOver(),
                liaison(),
                nextStep(),
                workplace(),
                hostLeaves(),
                education(),
                job(),
                suspended(),
                tooEarly(),
                dropout(),
                leisure(),
                withoutPlan(),
                withoutBridge(),
                closing());
    }

    private static Theme improved(String agreed, boolean atOnce) {
        var missed = new Missed("handoff/stopped-on-improvement")
                .opens("effort.ended:improved")
                .hears("effort.started", "effort.follow-up-planned", "effort.resumed", "bridge.established")
                .hears("statement.recorded:no-involvement")
                .looksBack(30)
                .before(60, 200, "social effort.started effortId: @effort, kind: support, domain: psyche")
                .when("social effort.ended effortId: @effort, reason: improved" + agreed);
        if (atOnce) missed.atOnce("high");
        return missed.after(30, "high")
                .after(90, "high")
                .met(CALL)
                .met("civil-society bridge.established bridgeId: @bridge, need: company")
                .met(NO_THANKS)
                .asksNothing(
                        OVER, COURSE, "jobcenter effort.ended effortId: @course, reason: improved, nextStep: \"a job\"")
                .asksNothing(CALL, "social effort.ended effortId: @effort, reason: improved")
                .cause("@effort")
                .theme();
    }

    private static Theme treatmentOver() {
        return new Missed("handoff/treatment-without-aftercare")
                .opens("effort.started:treatment")
                .hears(
                        "effort.started",
                        "effort.follow-up-planned",
                        "effort.resumed",
                        "statement.recorded:no-involvement")
                .looksBack(30)
                .before(40, 150, "substance effort.started effortId: @effort, kind: treatment, domain: substance")
                .when("substance effort.ended effortId: @effort, reason: {completed|expired|improved|no-progress}")
                .after(7, "high")
                .after(14, "high")
                .met(CALL)
                .met(COURSE, COURSE_OVER)
                .asksNothing("substance effort.ended effortId: @effort, reason: {declined|moved}")
                .cause("@effort")
                .theme();
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

    private static Theme nextStep() {
        return new Missed("handoff/ended-without-next-step")
                .opens(
                        "effort.ended:completed",
                        "effort.ended:improved",
                        "effort.ended:expired",
                        "effort.ended:no-progress")
                .opens("effort.ended:social-fit", "effort.ended:budget")
                .hears("effort.started", "effort.resumed", "plan.revised", "goal.agreed")
                .looksBack(14)
                .before(30, 90, "jobcenter effort.started effortId: @effort, kind: internship, citizenAgreed: true")
                .when("jobcenter effort.ended effortId: @effort, reason: {completed|expired|social-fit|budget}")
                .after(14, "warn")
                .after(28, "high")
                .met(COURSE, COURSE_OVER)
                .met("plan plan.revised sectors: [plan, jobcenter]")
                .asksNothing("jobcenter effort.ended effortId: @effort, reason: completed, nextStep: \"a job\"")
                .cause("@effort")
                .theme();
    }

    private static Missed atWork() {
        return new Missed("handoff/workplace-break")
                .opens("effort.interrupted", "effort.host-changed", "effort.started:job")
                .hears("contact.made", "effort.started", "effort.resumed", "effort.agreed", "meeting.held")
                .looksBack(7)
                .before(20, 90, "jobcenter effort.started effortId: @effort, kind: internship, citizenAgreed: true")
                .met("jobcenter contact.made channel: {phone|visit}, withHost: true, effortId: @effort")
                .met(
                        "plan meeting.held meetingId: @talk, kind: network, sectors: [plan, jobcenter], citizenPresent: true")
                .afterwards("jobcenter effort.ended effortId: @effort, reason: moved")
                .cause("@effort");
    }

    private static Theme workplace() {
        return atWork().when("employer effort.interrupted effortId: @effort, reason: {host|provider|other}")
                .after(2, "warn")
                .after(7, "high")
                .after(14, "high")
                .asksNothing("employer effort.interrupted effortId: @effort, reason: illness")
                .theme();
    }

    private static Theme hostLeaves() {
        return atWork().when("employer effort.host-changed effortId: @effort, announcedFor: +20d")
                .after(14, "high")
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

    private static Theme tooEarly() {
        return Theme.of("handoff/closed-too-early")
                .opens("effort.ended:no-progress")
                .answers("effort.started", "effort.resumed")
                .flag(pen -> {
                    int closed = pen.days(0, 1) == 0 ? 547 : pen.days(20, 547);
                    int again = closed + pen.days(1, 30);
                    noProgress(pen, closed).raised(closed, "warn", "@effort");
                    pen.on(again, "social effort.started effortId: @again, kind: guidance, successorOf: @effort")
                            .cleared(again, "@effort")
                            .at(again, "18:00", "social effort.ended effortId: @again, reason: moved");
                })
                .near(pen -> noProgress(pen, 548 + pen.days(0, 3)))
                .near(pen -> {
                    noProgress(pen, 548);
                    pen.until(560);
                });
    }

    private static Pen noProgress(Pen pen, int closed) {
        return pen.on(0, "social effort.started effortId: @effort, kind: guidance, domain: self-belief")
                .on(closed, "social effort.ended effortId: @effort, reason: no-progress");
    }

    private static Theme dropout() {
        return new Missed("handoff/silent-dropout")
                .opens("effort.ended:declined", "effort.ended:other", "effort.interrupted")
                .hears("contact.made", "appointment.held", "activity.attended", "effort.started", "effort.resumed")
                .hears("meeting.held", "statement.recorded:no-involvement")
                .before(10, 80, COURSE)
                .when("jobcenter effort.ended effortId: @course, reason: {declined|other}")
                .after(14, "warn")
                .after(28, "high")
                .met("{social|jobcenter|plan} contact.made channel: {phone|message|visit}")
                .met("civil-society activity.attended effortId: @football")
                .met(NO_THANKS)
                .asksNothing(COURSE_OVER)
                .cause("@course")
                .theme();
    }

    private static Theme leisure() {
        return new Missed("handoff/leisure-dropout")
                .opens("activity.lapsed")
                .hears("activity.attended", "effort.started", "bridge.established")
                .when("civil-society activity.lapsed effortId: @football, reason: {cost|distance|other}")
                .after(30, "info")
                .met("civil-society activity.attended effortId: @football")
                .met("civil-society bridge.established bridgeId: @bridge, need: sport")
                .asksNothing("civil-society activity.lapsed effortId: @football, reason: own-choice")
                .cause("@football")
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
