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
                nextStep(),
                workplace(),
                hostLeaves(),
                tooEarly(),
                dropout(),
                leisure());
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
}
