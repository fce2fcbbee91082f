package dk.enplan.testkit.histories;

import java.time.LocalDate;
import java.util.List;

/** Money, grants and the others at home. */
final class Household {

    private Household() {}

    static List<Theme> all() {
        return List.of(grant(), rejection(), wage(), childWork(), cut());
    }

    private static Theme grant() {
        var granted = "benefits application.decided applicationId: @grant, outcome: {granted|partly}, kind: ";
        return Theme.of("conflict/grant-without-goal")
                .opens("application.decided")
                .answers("goal")
                .flag(pen -> {
                    int end = pen.days(1, 60);
                    pen.on(0, granted + "{aid|transport}, validTo: " + pen.day(end))
                            .raised(0, "info", "@grant")
                            .cleared(end + 1, "@grant");
                })
                .near(pen -> pen.on(0, goal("citizen", "@goal", "citizen", "domain: daily-life"))
                        .on(1, granted + "aid, goalIds: [@goal], validTo: +30d")
                        .on(40, "plan goal.met goalId: @goal"))
                .near(pen -> pen.on(0, granted + "mentor").until(30));
    }

    private static Theme rejection() {
        var rejected =
                "benefits application.decided applicationId: @help, outcome: rejected, kind: aid, goalIds: [@goal]";
        return Theme.of("conflict/rejection-hits-goal")
                .opens("application.decided:rejected")
                .answers("plan.revised", "plan.reviewed")
                .flag(pen -> {
                    int no = pen.days(1, 30);
                    int met = no + pen.days(1, 60);
                    pen.on(0, goal("citizen", "@goal", "citizen", "domain: daily-life"))
                            .on(no, rejected);
                    pen.raised(no, "high", "@help")
                            .on(met, "plan goal.met goalId: @goal")
                            .cleared(met, "@help");
                })
                .near(pen -> pen.on(0, goal("citizen", "@goal", "citizen", "domain: daily-life"))
                        .on(20, "plan goal.met goalId: @goal")
                        .on(21, rejected)
                        .until(40));
    }

    private static Theme wage() {
        var down = "benefits benefit.changed benefit: housing-benefit, direction: {down|stopped}, cause: ";
        var talk = "plan plan.reviewed sectors: [plan, benefits], citizenPresent: true";
        var child = "family household.member-joined memberId: @child, relation: ";
        var left = "family household.member-left memberId: @child";
        return Theme.of("conflict/wage-hits-household")
                .opens("benefit.changed:housing-benefit", "household.member-joined:child")
                .answers("plan.reviewed", "meeting.held")
                .once()
                .flag(pen -> {
                    int cut = pen.days(1, 40);
                    int told = cut + pen.days(1, 60);
                    pen.on(0, child + "child").on(cut, down + "{child-wage|household-income}");
                    pen.raised(cut, "warn", "housing-benefit").on(told, talk).cleared(told, "housing-benefit");
                    pen.on(told + 1, left);
                })
                .near(pen ->
                        pen.on(0, child + "child").on(10, down + "rent-fell").on(40, left))
                .near(pen -> pen.on(0, child + "partner")
                        .on(10, down + "household-income")
                        .on(40, left));
    }

    private static Theme childWork() {
        var begun = "jobcenter effort.started effortId: @job, kind: spare-time-job, payer: employer, tags: ";
        var over = "jobcenter effort.ended effortId: @job, reason: moved";
        return Theme.of("conflict/child-work")
                .opens("effort.started:spare-time-job", "effort.started:job")
                .once()
                .flag(pen -> {
                    int sixteen = pen.days(30, 200);
                    LocalDate birthday = pen.day(sixteen);
                    if (birthday.getDayOfMonth() == 29) pen.elsewhere();
                    pen.born(birthday.minusYears(16)).on(0, begun + "[task-{oven|truck|knives}]");
                    pen.raised(0, "high", "@job", "tasks")
                            .cleared(sixteen, "@job", "tasks")
                            .on(sixteen + 20, over);
                })
                .flag(pen -> {
                    int told = pen.days(1, 60);
                    pen.born(pen.day(-100).minusYears(14))
                            .on(0, begun + "[task-oven]")
                            .raised(0, "high", "@job", "tasks");
                    pen.on(told, begun + "[task-shelf-filling]")
                            .cleared(told, "@job", "tasks")
                            .on(told + 20, over);
                })
                .near(pen -> pen.born(pen.day(-100).minusYears(14))
                        .on(0, begun + "[task-{pricing|newspaper-delivery|light-packing}]")
                        .on(90, over))
                .near(pen -> pen.born(pen.day(0).minusYears(16))
                        .on(0, begun + "[task-oven]")
                        .on(90, over));
    }

    private static Theme cut() {
        var down = "benefits benefit.changed benefit: cash-benefit, direction: {down|stopped}, cause: ";
        var worse = "citizen wellbeing.reported change: worse";
        var better = "citizen wellbeing.reported change: better";
        return Theme.of("conflict/benefit-cut-then-worse")
                .opens("benefit.changed:cash-benefit", "wellbeing.reported:worse", "wellbeing.reported:score")
                .answers("wellbeing.reported", "plan.reviewed", "meeting.held", "effort.started:economy")
                .once()
                .flag(pen -> {
                    int harder = pen.days(0, 1) == 0 ? 180 : pen.days(1, 180);
                    int again = harder + pen.days(1, 60);
                    pen.on(0, down + "{rule|ceiling|225-hours}")
                            .on(harder, worse)
                            .raised(harder, "warn", "cash-benefit");
                    pen.on(again, better).cleared(again, "cash-benefit");
                })
                .near(pen -> pen.on(0, down + "{rule|ceiling}").on(181, worse).on(190, better))
                .near(pen ->
                        pen.on(0, down + "moved").on(pen.days(1, 100), worse).on(120, better));
    }

    private static String goal(String sector, String id, String author, String more) {
        return "%s goal.proposed goalId: %s, wording: \"what matters\", author: %s, %s"
                .formatted(sector, id, author, more);
    }
}
