package dk.enplan.testkit.histories;

import java.util.List;

/** Demands and sanctions that cannot be met as they stand. */
final class Demands {

    private static final String SEARCH = "jobcenter demand.imposed demandId: @demand, kind: job-search";
    private static final String WITHDRAWN = "jobcenter demand.withdrawn demandId: @demand";
    private static final String SANCTION = "jobcenter sanction.initiated sanctionId: @sanction";
    private static final String SANCTION_GONE = "jobcenter sanction.withdrawn sanctionId: @sanction";
    private static final String EFFORT_OVER = "jobcenter effort.ended effortId: @effort, reason: moved";

    private Demands() {}

    static List<Theme> all() {
        return List.of(
                afterWorse(),
                restriction(),
                stabilising(),
                duringStay(),
                exempt(),
                voluntary(),
                outreach(),
                freeSpace(),
                withoutGoal(),
                withoutSupport(),
                exclusive());
    }

    private static Theme afterWorse() {
        return Theme.of("conflict/demand-beyond-capacity")
                .opens("wellbeing.reported:worse", "wellbeing.reported:score")
                .answers("effort", "demand", "wellbeing.reported:better", "plan.order-agreed")
                .looksBack(1)
                .flag(pen -> {
                    int begun = pen.days(0, 1) == 0 ? 28 : pen.days(1, 28);
                    int over = begun + pen.days(1, 60);
                    internshipAfterWorse(pen, begun).raised(begun, "high", "@effort");
                    pen.on(over, EFFORT_OVER).cleared(over, "@effort").until(Math.max(over, 30));
                })
                .near(pen -> internshipAfterWorse(pen, 29).on(29 + pen.days(5, 60), EFFORT_OVER))
                .near(pen -> pen.on(0, "citizen wellbeing.reported change: worse")
                        .on(3, "citizen wellbeing.reported change: better")
                        .on(5, SEARCH)
                        .on(40, WITHDRAWN));
    }

    private static Pen internshipAfterWorse(Pen pen, int begun) {
        return pen.on(0, "citizen wellbeing.reported change: worse")
                .on(begun, "jobcenter effort.started effortId: @effort, kind: internship, citizenAgreed: true");
    }

    private static Theme restriction() {
        var early = SEARCH + ", assumes: [early-start]";
        return Theme.of("conflict/restriction-ignored")
                .opens("demand.imposed", "capacity.declared", "effort.started:tags", "barrier.named")
                .opens("assessment.completed")
                .answers("plan.revised", "plan.reviewed")
                .flag(pen -> {
                    int known = pen.days(1, 30);
                    int gone = known + pen.days(1, 30);
                    pen.on(0, early)
                            .on(
                                    known,
                                    "health capacity.declared restrictions: [sleepless], until: " + pen.day(gone + 40))
                            .raised(known, "high", "@demand", "early-start")
                            .on(gone, WITHDRAWN)
                            .cleared(gone, "@demand", "early-start")
                            .until(gone + 41);
                })
                .flag(pen -> {
                    int until = pen.days(5, 40);
                    pen.on(0, "health capacity.declared restrictions: [night-work], until: " + pen.day(until))
                            .on(3, early)
                            .raised(3, "high", "@demand", "early-start")
                            .cleared(until + 1, "@demand", "early-start")
                            .on(until + 10, WITHDRAWN);
                })
                .near(pen -> pen.on(0, "health capacity.declared restrictions: [crowds, pain], until: +40d")
                        .on(3, early)
                        .on(45, WITHDRAWN))
                .near(pen -> {
                    int until = pen.days(5, 40);
                    pen.on(0, "health capacity.declared restrictions: [sleepless], until: " + pen.day(until))
                            .on(until + 1, early)
                            .on(until + 30, WITHDRAWN);
                });
    }

    private static Theme stabilising() {
        var phase = "plan plan.phase-set phase: ";
        return Theme.of("conflict/demand-while-stabilising")
                .opens("plan.phase-set")
                .answers("demand", "goal")
                .flag(pen -> {
                    int imposed = pen.days(1, 40);
                    int moved = imposed + pen.days(1, 40);
                    pen.on(0, phase + "stabilising").on(imposed, SEARCH).raised(imposed, "high", "@demand");
                    pen.on(moved, phase + "developing")
                            .cleared(moved, "@demand")
                            .on(moved + 1, WITHDRAWN);
                })
                .near(pen -> pen.on(0, phase + "developing")
                        .on(pen.days(1, 20), SEARCH)
                        .on(30, WITHDRAWN))
                .near(pen -> pen.on(0, phase + "stabilising")
                        .on(2, "jobcenter demand.imposed demandId: @demand, kind: {registration|meeting-cadence}")
                        .on(30, WITHDRAWN)
                        .on(31, phase + "developing"));
    }

    private static Theme duringStay() {
        var admitted = "health stay.started stayId: @stay, kind: hospital, until: +40d";
        var home = "health stay.ended stayId: @stay, to: own-home";
        return Theme.of("conflict/demand-during-stay")
                .opens("stay.started")
                .answers("demand", "sanction", "appointment.booked:compulsory")
                .flag(pen -> {
                    int begun = pen.days(0, 1) == 0 ? 39 : pen.days(3, 39);
                    int gone = pen.days(3, 38);
                    pen.on(0, admitted).on(2, SEARCH + ", startsOn: " + pen.day(begun));
                    pen.raised(2, "high", "@stay", "@demand")
                            .on(gone, WITHDRAWN)
                            .cleared(gone, "@stay", "@demand");
                    pen.on(40, home);
                })
                .flag(pen -> {
                    int out = pen.days(3, 60);
                    pen.on(0, admitted).on(2, SEARCH).raised(2, "high", "@stay", "@demand");
                    pen.on(out, home).cleared(out, "@stay", "@demand").on(out + 5, WITHDRAWN);
                })
                .near(pen -> pen.on(0, admitted)
                        .on(2, SEARCH + ", startsOn: " + pen.day(40))
                        .on(39, home)
                        .on(60, WITHDRAWN));
    }

    private static Theme exempt() {
        var exempt = "jobcenter exemption.granted exemptionId: @exemption, demandKind: ";
        return Theme.of("conflict/process-demand-despite-exemption")
                .opens("exemption.granted")
                .answers("demand")
                .flag(pen -> {
                    int until = pen.days(20, 90);
                    int imposed = pen.days(1, until);
                    var starts = pen.days(0, 1) == 0 ? "" : ", startsOn: " + pen.day(until);
                    pen.on(0, exempt + "job-search, until: " + pen.day(until))
                            .on(imposed, SEARCH + starts)
                            .raised(imposed, "high", "@demand")
                            .cleared(until + 1, "@demand")
                            .on(until + 5, WITHDRAWN);
                })
                .near(pen -> pen.on(0, exempt + "{work-test|attendance}, until: +60d")
                        .on(5, SEARCH)
                        .on(61, WITHDRAWN))
                .near(pen -> pen.on(0, exempt + "job-search, until: " + pen.day(60))
                        .on(5, SEARCH + ", startsOn: " + pen.day(61))
                        .on(70, WITHDRAWN));
    }

    private static Theme voluntary() {
        var effort = "jobcenter effort.started effortId: @effort, kind: course, compulsory: ";
        return Theme.of("conflict/sanction-of-voluntary")
                .opens("sanction")
                .flag(pen -> {
                    int taken = pen.days(5, 40);
                    int back = taken + pen.days(1, 30);
                    pen.on(0, effort + "false").on(taken, SANCTION + ", effortId: @effort");
                    pen.raised(taken, "high", "@sanction")
                            .on(back, SANCTION_GONE)
                            .cleared(back, "@sanction");
                    pen.on(back + 1, EFFORT_OVER);
                })
                .near(pen -> pen.on(0, effort + "true")
                        .on(pen.days(5, 40), SANCTION + ", effortId: @effort")
                        .on(50, SANCTION_GONE)
                        .on(51, EFFORT_OVER));
    }

    private static Theme outreach() {
        var missed = "jobcenter appointment.missed appointmentId: @talk";
        var called = "jobcenter contact.made channel: {phone|message|visit}";
        return Theme.of("conflict/sanction-before-outreach")
                .opens("sanction")
                .answers("contact.made", "appointment", "promise.broken", "activity.lapsed")
                .flag(pen -> {
                    int taken = pen.days(1, 40);
                    int call = taken + pen.days(1, 30);
                    pen.on(0, missed)
                            .on(taken, SANCTION + ", appointmentId: @talk")
                            .raised(taken, "warn", "@sanction");
                    pen.on(call, called).cleared(call, "@sanction").on(call + 1, SANCTION_GONE);
                })
                .near(pen -> {
                    int taken = pen.days(2, 40);
                    pen.on(0, missed)
                            .on(pen.days(1, taken - 1), called)
                            .on(taken, SANCTION + ", appointmentId: @talk")
                            .on(taken + 20, SANCTION_GONE);
                });
    }

    private static Theme freeSpace() {
        var cafe = "civil-society effort.started effortId: @cafe, kind: activity, tags: [drop-in]";
        var gone = "civil-society effort.ended effortId: @cafe, reason: moved";
        var demand = "jobcenter demand.imposed demandId: @demand, effortId: @cafe, ";
        return Theme.of("conflict/demand-on-free-space")
                .opens("demand.imposed:effortId")
                .flag(pen -> tied(pen, cafe, demand + "kind: attendance", gone, "high"))
                .flag(pen -> tied(pen, cafe, demand + "kind: activation, citizenAgreed: false", gone, "warn"))
                .near(pen -> pen.on(0, cafe)
                        .on(5, demand + "kind: activation, citizenAgreed: true")
                        .on(40, WITHDRAWN)
                        .on(41, gone))
                .near(pen -> pen.on(0, "health effort.started effortId: @cafe, kind: course, tags: [swimming]")
                        .on(5, demand + "kind: attendance")
                        .on(40, WITHDRAWN)
                        .on(41, gone));
    }

    private static void tied(Pen pen, String place, String demand, String gone, String severity) {
        int tied = pen.days(1, 40);
        int free = tied + pen.days(1, 40);
        pen.on(0, place)
                .on(tied, demand)
                .raised(tied, severity, "@cafe", "@demand")
                .on(free, WITHDRAWN)
                .cleared(free, "@cafe", "@demand")
                .on(free + 1, gone);
    }

    private static Theme withoutGoal() {
        return Theme.of("conflict/demand-without-goal")
                .opens("demand.imposed")
                .answers("exemption.granted")
                .flag(pen -> {
                    int gone = 30 + pen.days(0, 30);
                    pen.on(0, SEARCH)
                            .raised(30, "warn", "@demand")
                            .on(gone, WITHDRAWN)
                            .cleared(gone, "@demand");
                })
                .near(pen -> pen.on(0, SEARCH).on(29, WITHDRAWN))
                .near(pen -> pen.on(
                                0, "jobcenter demand.imposed demandId: @demand, kind: {registration|meeting-cadence}")
                        .on(60, WITHDRAWN))
                .near(pen -> pen.on(
                                0,
                                "citizen goal.proposed goalId: @goal, wording: \"a job\", author: citizen, domain: employment")
                        .on(1, SEARCH + ", goalId: @goal")
                        .on(60, WITHDRAWN)
                        .on(61, "plan goal.met goalId: @goal"));
    }

    private static Theme withoutSupport() {
        var barrier = "health barrier.named barrierId: @barrier, kind: psychiatric, namedBy: citizen, severity: ";
        var begun = "jobcenter effort.started effortId: @effort, kind: internship, supportAttached: ";
        return Theme.of("conflict/job-without-support")
                .opens("effort.started:internship", "effort.started:work-test", "effort.started:wage-subsidy")
                .opens("effort.started:flex-job", "effort.started:job", "barrier.named")
                .answers("contact.assigned", "effort.started:support", "effort.started:mentor")
                .flag(pen -> {
                    int over = 5 + pen.days(1, 60);
                    pen.on(0, barrier + "{moderate|severe}")
                            .on(5, begun + "false")
                            .raised(5, "high", "@effort");
                    pen.on(over, EFFORT_OVER).cleared(over, "@effort").on(over + 1, barrier + "none");
                })
                .near(pen -> pen.on(0, barrier + "severe")
                        .on(5, begun + "true, matched: true")
                        .on(40, EFFORT_OVER)
                        .on(41, barrier + "none"));
    }

    private static Theme exclusive() {
        var begun = "jobcenter effort.started effortId: @effort, kind: internship, hoursPerWeek: ";
        var admitted = "health stay.started stayId: @stay, kind: {hospital|psychiatric-admission}";
        var home = "health stay.ended stayId: @stay, to: own-home";
        return Theme.of("conflict/exclusive-efforts")
                .opens("stay.started", "effort.started:internship", "effort.started:work-test")
                .opens("demand.imposed:full-time", "demand.imposed:education-order")
                .flag(pen -> {
                    int ill = pen.days(1, 60);
                    int out = ill + pen.days(1, 40);
                    pen.on(0, begun + "{30..37}").on(ill, admitted).raised(ill, "high", "@effort", "@stay");
                    pen.on(out, home).cleared(out, "@effort", "@stay").on(out + 5, EFFORT_OVER);
                })
                .near(pen ->
                        pen.on(0, begun + "29").on(20, admitted).on(30, home).on(50, EFFORT_OVER))
                .near(pen -> pen.on(0, begun + "37")
                        .on(20, EFFORT_OVER)
                        .on(20, admitted)
                        .on(30, home));
    }
}
