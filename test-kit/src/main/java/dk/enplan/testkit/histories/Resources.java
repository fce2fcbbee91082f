package dk.enplan.testkit.histories;

import java.util.List;

/** What an effort costs: payers, deciders, hours, and who says no for the money. */
final class Resources {

    private static final String OVER = "jobcenter effort.ended effortId: @effort, reason: moved";

    private Resources() {}

    static List<Theme> all() {
        return List.of(lookAlike(), payer(), decider(), tracks(), hours(), refused(), budget());
    }

    private static Theme lookAlike() {
        return Theme.of("conflict/duplicate-support")
                .opens("effort.started:guidance")
                .answers("plan.order-agreed", "payer.confirmed")
                .flag(pen -> {
                    int again = pen.days(1, 60);
                    int over = again + pen.days(1, 60);
                    twoGuides(pen, again, "economy").raised(again, "info", "@effort", "@other");
                    pen.on(over, OVER).cleared(over, "@effort", "@other");
                    pen.on(over + 1, "social effort.ended effortId: @other, reason: moved");
                })
                .near(pen -> twoGuides(pen, pen.days(1, 60), "daily-life")
                        .on(70, OVER)
                        .on(70, "social effort.ended effortId: @other, reason: moved"))
                .near(pen -> twoGuides(pen, pen.days(1, 60), "economy, successorOf: @effort")
                        .on(70, OVER)
                        .on(70, "social effort.ended effortId: @other, reason: moved"));
    }

    private static Pen twoGuides(Pen pen, int again, String domain) {
        return pen.on(0, "jobcenter effort.started effortId: @effort, kind: guidance, domain: economy")
                .on(again, "social effort.started effortId: @other, kind: guidance, domain: " + domain);
    }

    private static Theme payer() {
        var settled = "finance payer.confirmed about: @bill, payer: municipality";
        return Theme.of("conflict/payer-unsettled")
                .opens("payer", "effort.approved")
                .flag(pen -> {
                    int end = 14 + pen.days(0, 40);
                    pen.on(0, "finance payer.disputed about: @bill").raised(14, "warn", "@bill");
                    pen.on(end, settled).cleared(end, "@bill");
                })
                .near(pen -> pen.on(0, "finance payer.disputed about: @bill")
                        .on(pen.days(0, 1) == 0 ? 13 : pen.days(1, 13), settled));
    }

    private static Theme decider() {
        var questioned = "social mandate.questioned applicationId: @application";
        var confirmed = "social mandate.confirmed applicationId: @application";
        return Theme.of("conflict/decider-unclear")
                .opens("mandate", "application.decided")
                .flag(pen -> {
                    int end = 7 + pen.days(0, 40);
                    pen.on(0, questioned).raised(7, "high", "@application");
                    pen.on(end, confirmed).cleared(end, "@application");
                })
                .near(pen -> pen.on(0, questioned).on(pen.days(0, 1) == 0 ? 6 : pen.days(1, 6), confirmed));
    }

    private static Theme tracks() {
        return Theme.of("conflict/too-many-tracks")
                .opens("effort.started:compulsory", "demand.imposed:effortId")
                .answers("appointment.missed", "appointment.cancelled")
                .looksBack(28)
                .flag(pen -> {
                    int third = compulsory(pen, "family", "true");
                    int over = third + pen.days(1, 60);
                    pen.raised(third, "high").on(over, "family effort.ended effortId: @third, reason: moved");
                    pen.cleared(over);
                    tracksOver(pen, over);
                })
                .near(pen -> tracksOver(pen, compulsory(pen, "jobcenter", "true") + 30))
                .near(pen -> tracksOver(pen, compulsory(pen, "family", "false") + 30));
    }

    private static int compulsory(Pen pen, String sector, String compulsory) {
        int third = pen.days(10, 60);
        pen.on(0, "jobcenter effort.started effortId: @effort, kind: course, compulsory: true")
                .on(pen.days(1, 9), "jobcenter effort.started effortId: @second, kind: clarification, compulsory: true")
                .on(third, sector + " effort.started effortId: @third, kind: course, compulsory: " + compulsory);
        return third;
    }

    private static void tracksOver(Pen pen, int day) {
        for (var effort : List.of("@effort", "@second", "@third"))
            pen.at(day, "18:00", "jobcenter effort.ended effortId: " + effort + ", reason: moved");
    }

    private static Theme hours() {
        return Theme.of("conflict/hours-beyond-capacity")
                .opens("capacity.declared", "effort.started:hoursPerWeek", "demand.imposed:hoursPerWeek")
                .answers("effort.changed", "effort.agreed", "concern.raised")
                .flag(pen -> {
                    int limit = pen.days(5, 25);
                    int high = pen.workingDaysAfter(10, 5) + 1;
                    int over = 10 + pen.days(1, 30);
                    atWork(pen, limit, limit + pen.days(1, 8)).raised(10, "warn", "capacity");
                    if (over >= high) pen.escalated(high, "high", "capacity");
                    pen.on(over, OVER).cleared(over, "capacity").until(101);
                })
                .near(pen -> {
                    int limit = pen.days(5, 25);
                    atWork(pen, limit, limit - pen.days(0, 2)).on(60, OVER).until(101);
                });
    }

    private static Pen atWork(Pen pen, int limit, int hours) {
        return pen.on(0, "health capacity.declared until: +100d, maxHoursPerWeek: " + limit)
                .on(10, "jobcenter effort.started effortId: @effort, kind: internship, hoursPerWeek: " + hours);
    }

    private static Theme refused() {
        return Theme.of("conflict/nobody-owns")
                .opens("referral.rejected", "referral.returned")
                .answers("referral.accepted")
                .looksBack(90)
                .flag(pen -> {
                    int again = pen.days(0, 1) == 0 ? 89 : pen.days(1, 89);
                    twoRefuse(pen, "substance", again);
                    pen.raised(again, "warn", "treatment")
                            .cleared(90, "treatment")
                            .until(again + 90);
                })
                .near(pen -> twoRefuse(pen, "substance", 90).until(181))
                .near(pen -> twoRefuse(pen, "psychiatry", pen.days(1, 60)).until(151));
    }

    private static Pen twoRefuse(Pen pen, String second, int again) {
        var sent = "jobcenter referral.sent kind: treatment, referralId: ";
        return pen.on(0, sent + "@one, to: psychiatry")
                .at(0, "12:00", "psychiatry referral.rejected referralId: @one, reason: not-needed")
                .on(again, sent + "@two, to: " + second)
                .at(again, "12:00", second + " referral.rejected referralId: @two, reason: not-needed");
    }

    private static Theme budget() {
        var goal = "citizen goal.proposed goalId: @goal, wording: \"more energy\", author: citizen, domain: health";
        var begun = "health effort.started effortId: @effort, kind: course, goalIds: [@goal]";
        var stopped = "health effort.ended effortId: @effort, nextStep: \"a walk\", reason: ";
        return Theme.of("conflict/budget-stop")
                .opens("effort.ended:budget")
                .flag(pen -> {
                    int met = pen.days(1, 89);
                    pen.on(0, goal).on(1, begun).on(30, stopped + "budget").raised(30, "info", "@effort");
                    pen.on(30 + met, "plan goal.met goalId: @goal").cleared(30 + met, "@effort");
                })
                .flag(pen -> pen.on(0, goal)
                        .on(1, begun)
                        .on(30, stopped + "budget")
                        .raised(30, "info", "@effort")
                        .cleared(120, "@effort")
                        .on(130, "plan goal.dropped goalId: @goal"))
                .near(pen -> pen.on(0, goal)
                        .on(1, begun)
                        .on(29, "plan goal.met goalId: @goal")
                        .on(30, stopped + "budget")
                        .until(121))
                .near(pen -> pen.on(0, goal)
                        .on(1, begun)
                        .on(30, stopped + "completed")
                        .on(130, "plan goal.dropped goalId: @goal"));
    }
}
