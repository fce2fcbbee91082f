package dk.enplan.testkit.histories;

import java.util.List;

/** Demands and sanctions that cannot be met as they stand. */
final class Demands {

    private static final String SEARCH = "jobcenter demand.imposed demandId: @demand, kind: job-search";
    private static final String WITHDRAWN = "jobcenter demand.withdrawn demandId: @demand";
    private static final String EFFORT_OVER = "jobcenter effort.ended effortId: @effort, reason: moved";

    private Demands() {}

    static List<Theme> all() {
        return List.of(afterWorse(), restriction(), stabilising(), duringStay(), exempt(), withoutGoal());
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
}
