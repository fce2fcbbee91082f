package dk.enplan.testkit.histories;

import java.util.List;

/** Goals, plans, grants and the household: what does not hang together. */
final class Goals {

    private Goals() {}

    static List<Theme> all() {
        return List.of(
                opposed(), overridden(), noOwnGoal(), unmerged(), sectorPlan(), contradiction(), meetings(), hope());
    }

    private static Theme opposed() {
        var up = goal("jobcenter", "@up", "professional", "domain: employment, direction: step-up");
        var calm = "domain: psyche, direction: ";
        var over = "plan goal.dropped goalId: @up";
        var gone = "plan goal.dropped goalId: @calm";
        return Theme.of("conflict/opposed-goals")
                .opens("goal.proposed:direction", "goal.replaced")
                .answers("plan.order-agreed")
                .flag(pen -> {
                    int second = pen.days(1, 60);
                    int agreed = second + pen.days(1, 60);
                    pen.on(0, goal("citizen", "@calm", "citizen", calm + "stabilise"))
                            .on(second, up)
                            .raised(second, "high", "stabilise", "step-up")
                            .on(agreed, "plan plan.order-agreed order: {parallel|sequence}, goalIds: [@calm, @up]")
                            .cleared(agreed, "stabilise", "step-up")
                            .on(agreed + 1, over)
                            .on(agreed + 1, gone);
                })
                .near(pen -> pen.on(0, goal("jobcenter", "@calm", "professional", calm + "stabilise"))
                        .on(pen.days(1, 40), up)
                        .on(60, over)
                        .on(60, gone))
                .near(pen -> pen.on(0, goal("citizen", "@calm", "citizen", calm + "{job|education}"))
                        .on(pen.days(1, 40), up)
                        .on(60, over)
                        .on(60, gone))
                .near(pen -> pen.on(0, goal("citizen", "@calm", "citizen", calm + "stabilise"))
                        .on(40, gone)
                        .on(40, up)
                        .on(60, over));
    }

    private static Theme overridden() {
        var replaced =
                "jobcenter goal.replaced goalId: @new, replaces: @own, wording: \"a course\", author: professional, "
                        + "domain: employment, citizenApproved: ";
        return Theme.of("conflict/citizen-goal-overridden")
                .opens("goal.replaced")
                .flag(pen -> {
                    int done = pen.days(1, 60);
                    int yes = done + pen.days(1, 60);
                    pen.on(0, goal("citizen", "@own", "citizen", "domain: employment"))
                            .on(done, replaced + "false")
                            .raised(done, "high", "@own")
                            .on(yes, "plan goal.agreed goalId: @new, citizenApproved: true")
                            .cleared(yes, "@own")
                            .on(yes + 1, "plan goal.met goalId: @new");
                })
                .near(pen -> pen.on(0, goal("citizen", "@own", "citizen", "domain: employment"))
                        .on(pen.days(1, 60), replaced + "true")
                        .on(70, "plan goal.met goalId: @new"))
                .near(pen -> pen.on(0, goal("social", "@own", "professional", "domain: employment"))
                        .on(pen.days(1, 60), replaced + "false")
                        .on(70, "plan goal.met goalId: @new"));
    }

    private static Theme noOwnGoal() {
        var theirs = goal("jobcenter", "@goal", "professional", "domain: employment");
        var yes = "plan goal.agreed goalId: @goal, citizenApproved: true";
        return Theme.of("conflict/no-citizen-goal")
                .opens("goal", "plan.agreed", "effort.started:internship", "effort.started:work-test")
                .opens("effort.started:wage-subsidy", "effort.started:flex-job", "effort.started:job")
                .once()
                .flag(pen -> {
                    int end = 30 + pen.days(0, 40);
                    pen.on(0, theirs).raised(30, "warn").on(end, yes).cleared(end);
                })
                .flag(pen -> {
                    int end = 30 + pen.days(0, 40);
                    pen.on(0, theirs).raised(30, "warn").on(end, goal("citizen", "@own", "citizen", "domain: housing"));
                    pen.cleared(end);
                })
                .near(pen -> pen.on(0, theirs).on(pen.days(0, 1) == 0 ? 29 : pen.days(1, 29), yes));
    }

    private static Theme unmerged() {
        var health = goal("health", "@one", "professional", "domain: health");
        var other = goal("psychiatry", "@two", "professional", "domain: ");
        return Theme.of("conflict/goals-unmerged")
                .opens("goal.proposed:author=professional", "goal.replaced")
                .answers("plan.order-agreed")
                .flag(pen -> {
                    int second = pen.days(1, 30);
                    int end = second + 14 + pen.days(0, 40);
                    pen.on(0, health).on(second, other + "health").raised(second + 14, "warn", "health");
                    pen.on(end, "plan goal.dropped goalId: @two").cleared(end, "health");
                    pen.on(end + 1, "plan goal.met goalId: @one");
                })
                .near(pen -> pen.on(0, health)
                        .on(5, other + "health")
                        .on(18, "plan goal.dropped goalId: @two")
                        .on(40, "plan goal.met goalId: @one"))
                .near(pen -> pen.on(0, health)
                        .on(5, other + "{psyche|daily-life}")
                        .on(50, "plan goal.dropped goalId: @two")
                        .on(51, "plan goal.met goalId: @one"));
    }

    private static Theme sectorPlan() {
        var merged = "health sector-plan.merged sectorPlanId: @theirs";
        return Theme.of("conflict/parallel-sector-plan")
                .opens("sector-plan")
                .flag(pen -> {
                    int end = 14 + pen.days(0, 60);
                    pen.on(0, "health sector-plan.opened sectorPlanId: @theirs").raised(14, "warn", "@theirs");
                    pen.on(end, merged).cleared(end, "@theirs");
                })
                .near(pen -> pen.on(0, "health sector-plan.opened sectorPlanId: @theirs")
                        .on(pen.days(0, 1) == 0 ? 13 : pen.days(1, 13), merged));
    }

    private static Theme contradiction() {
        return Theme.of("conflict/contradictory-messages")
                .opens("statement.recorded:contradiction", "capacity.declared", "barrier.named", "segment.reassessed")
                .answers("meeting.held", "plan.reviewed", "plan.revised")
                .flag(pen -> {
                    int met = pen.days(1, 60);
                    pen.on(0, "citizen statement.recorded topic: contradiction, sectors: [social, housing]")
                            .raised(0, "warn", "housing", "social")
                            .on(met, "plan plan.reviewed sectors: [housing, plan, social], citizenPresent: true")
                            .cleared(met, "housing", "social");
                })
                .near(pen -> pen.on(0, "citizen statement.recorded topic: contradiction, sectors: [social]")
                        .until(60))
                .near(pen -> pen.on(0, "citizen statement.recorded topic: complaint, sectors: [social, housing]")
                        .until(60));
    }

    private static Theme meetings() {
        return Theme.of("conflict/talk-without-action")
                .opens("meeting.held")
                .answers("effort", "promise", "home.allocated", "bridge.established", "application.decided", "goal")
                .looksBack(90)
                .flag(pen -> {
                    int third = threeMeetings(pen, pen.days(0, 1) == 0 ? 89 : pen.days(20, 89), "case");
                    pen.raised(third, "warn")
                            .cleared(90)
                            .until(third + 90)
                            .on(third + 91, "plan goal.met goalId: @goal");
                })
                .near(pen -> pen.on(threeMeetings(pen, 90, "case") + 91, "plan goal.met goalId: @goal"))
                .near(pen ->
                        pen.on(threeMeetings(pen, pen.days(20, 80), "school") + 91, "plan goal.met goalId: @goal"));
    }

    private static int threeMeetings(Pen pen, int third, String kind) {
        var held = "plan meeting.held meetingId: %s, kind: %s, sectors: [plan, social], citizenPresent: true";
        pen.on(0, goal("citizen", "@goal", "citizen", "domain: housing"))
                .on(0, held.formatted("@one", "network"))
                .on(pen.days(1, 19), held.formatted("@two", "plan"))
                .on(third, held.formatted("@three", kind));
        return third;
    }

    private static Theme hope() {
        return Theme.of("conflict/hope-declines")
                .opens("progression.recorded:self-belief", "progression.recorded:employment")
                .opens("measurement.taken:work-readiness", "wellbeing.reported:dimension")
                .opens("effort.started:job", "effort.started:flex-job", "effort.started:wage-subsidy")
                .opens("effort.started:education")
                .once()
                .flag(pen -> {
                    int third = pen.days(40, 120);
                    int again = third + pen.days(5, 90);
                    asked(pen, third, pen.days(-2, 0)).raised(third, "warn", "self-belief");
                    asked(pen, again, pen.days(1, 2)).cleared(again, "self-belief");
                })
                .near(pen -> asked(pen, pen.days(40, 120), 1))
                .near(pen -> asked(pen, 0, 2)
                        .on(50, "citizen progression.recorded domain: self-belief, value: 0, by: social"));
    }

    /** Twice before: 1, then 2. */
    private static Pen asked(Pen pen, int day, int value) {
        var said = "social progression.recorded domain: self-belief, by: citizen, value: ";
        if (pen.lines().isEmpty()) pen.on(0, said + 1).on(20, said + 2);
        return pen.on(day, said + value);
    }

    private static String goal(String sector, String id, String author, String more) {
        return "%s goal.proposed goalId: %s, wording: \"what matters\", author: %s, %s"
                .formatted(sector, id, author, more);
    }
}
