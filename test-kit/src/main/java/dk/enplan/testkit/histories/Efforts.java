package dk.enplan.testkit.histories;

import java.util.List;

/** Efforts that are understood in two ways, paid by nobody, doubled, or more than somebody can carry. */
final class Efforts {

    private static final String OVER = "jobcenter effort.ended effortId: @effort, reason: moved";
    private static final String WORSE = "citizen wellbeing.reported change: worse";

    private Efforts() {}

    static List<Theme> all() {
        return List.of(
                purposes(),
                pace(),
                lookAlike(),
                payer(),
                decider(),
                waits(),
                timeLimit(),
                withoutYes(),
                harms(),
                tracks(),
                hours(),
                refused(),
                budget(),
                repeated(),
                therapy());
    }

    private static Theme purposes() {
        var begun = "jobcenter effort.started effortId: @effort, kind: internship, purpose: ";
        return Theme.of("conflict/one-effort-two-purposes")
                .opens("effort.stated")
                .flag(pen -> {
                    int said = pen.days(1, 40);
                    int agreed = said + pen.days(1, 60);
                    pen.on(0, begun + "routine")
                            .on(said, "employer effort.stated effortId: @effort, purpose: {test-profession|work-test}")
                            .raised(said, "high", "@effort")
                            .on(agreed, "plan effort.agreed effortId: @effort, purpose: routine")
                            .cleared(agreed, "@effort")
                            .on(agreed + 1, OVER);
                })
                .near(pen -> pen.on(0, begun + "routine")
                        .on(pen.days(1, 40), "employer effort.stated effortId: @effort, purpose: routine")
                        .on(60, OVER))
                .near(pen -> pen.on(0, begun + "routine")
                        .on(pen.days(1, 40), "employer effort.stated effortId: @effort, hoursPerWeek: 2")
                        .on(60, OVER));
    }

    private static Theme pace() {
        return Theme.of("conflict/pace-beyond-agreement")
                .opens("effort.changed", "effort.stated")
                .flag(pen -> {
                    int agreed = pen.days(4, 25);
                    int more = pen.days(1, 60);
                    int back = more + pen.days(1, 40);
                    pace(pen, agreed, more, agreed + pen.days(1, 10)).raised(more, "high", "@effort");
                    changed(pen, back, agreed).cleared(back, "@effort").on(back + 1, OVER);
                })
                .near(pen -> {
                    int agreed = pen.days(4, 25);
                    pace(pen, agreed, pen.days(1, 60), agreed - pen.days(0, 2)).on(80, OVER);
                })
                .near(pen -> pen.on(0, "jobcenter effort.started effortId: @effort, kind: internship, hoursPerWeek: 8")
                        .on(20, "jobcenter effort.changed effortId: @effort, hoursPerWeek: {9..20}, agreed: true")
                        .on(60, OVER));
    }

    private static Pen pace(Pen pen, int agreed, int day, int hours) {
        return changed(
                pen.on(
                        0,
                        "jobcenter effort.started effortId: @effort, kind: {internship|course|clarification}, "
                                + "citizenAgreed: true, hoursPerWeek: " + agreed),
                day,
                hours);
    }

    private static Pen changed(Pen pen, int day, int hours) {
        return pen.on(day, "jobcenter effort.changed effortId: @effort, hoursPerWeek: " + hours);
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

    private static Theme waits() {
        var waiting = "jobcenter effort.waiting effortId: @effort, kind: course, waitsOn: @therapy";
        return Theme.of("conflict/needless-sequence")
                .opens("effort.waiting")
                .answers("plan.order-agreed")
                .flag(pen -> {
                    int end = 30 + pen.days(0, 40);
                    pen.on(0, waiting).raised(30, "warn", "@effort");
                    pen.on(end, "jobcenter effort.started effortId: @effort, kind: course")
                            .cleared(end, "@effort")
                            .on(end + 5, OVER);
                })
                .near(pen -> pen.on(0, waiting)
                        .on(
                                pen.days(0, 1) == 0 ? 29 : pen.days(1, 29),
                                "jobcenter effort.started effortId: @effort, kind: course")
                        .on(40, OVER))
                .near(pen -> pen.on(0, waiting + ", justification: \"one thing at a time\"")
                        .on(60, OVER));
    }

    private static Theme timeLimit() {
        var begun = "social effort.started effortId: @effort, kind: support, method: cti, timeLimitExplained: ";
        var explained = "social effort.changed effortId: @effort, timeLimitExplained: true";
        var volunteer = "civil-society effort.started effortId: @effort, kind: mentor";
        return Theme.of("conflict/time-limit-not-explained")
                .opens("effort.started:method", "effort.started:mentor")
                .flag(pen -> {
                    int said = pen.days(1, 60);
                    pen.on(0, begun + "false").raised(0, "warn", "@effort").on(said, explained);
                    pen.cleared(said, "@effort").on(said + 10, OVER);
                })
                .flag(pen -> {
                    int said = pen.days(1, 60);
                    pen.on(0, volunteer + ", endsOn: +200d")
                            .raised(0, "warn", "@effort")
                            .on(said, explained);
                    pen.cleared(said, "@effort").on(said + 10, OVER);
                })
                .near(pen -> pen.on(0, begun + "true").on(60, OVER))
                .near(pen -> pen.on(0, volunteer).on(60, OVER));
    }

    private static Theme withoutYes() {
        var begun =
                "jobcenter effort.started effortId: @effort, kind: {course|internship|clarification}, citizenAgreed: ";
        return Theme.of("conflict/forced-choice")
                .opens("effort.started:citizenAgreed=false")
                .flag(pen -> {
                    int yes = pen.days(1, 90);
                    pen.on(0, begun + "false").raised(0, "warn", "@effort");
                    pen.on(yes, "plan effort.agreed effortId: @effort, purpose: clarification")
                            .cleared(yes, "@effort")
                            .on(yes + 5, OVER);
                })
                .near(pen -> pen.on(0, begun + "true").on(pen.days(20, 90), OVER));
    }

    private static Theme harms() {
        return Theme.of("conflict/effort-harms")
                .opens("wellbeing.reported:worse", "wellbeing.reported:score")
                .answers("effort", "stay", "wellbeing.reported", "plan", "meeting.held")
                .flag(pen -> {
                    int worse = pen.days(0, 1) == 0 ? 30 : pen.days(1, 30);
                    int better = worse + pen.days(1, 60);
                    worseInCourse(pen, "course", worse).raised(worse, "high", "@effort");
                    pen.on(better, "citizen wellbeing.reported change: better").cleared(better, "@effort");
                    pen.on(better + 1, OVER);
                })
                .near(pen -> worseInCourse(pen, "course", 31).on(60, OVER))
                .near(pen -> worseInCourse(pen, "support", pen.days(1, 30)).on(60, OVER));
    }

    private static Pen worseInCourse(Pen pen, String kind, int worse) {
        return pen.on(0, "jobcenter effort.started effortId: @effort, kind: " + kind)
                .on(worse, WORSE);
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

    private static Theme repeated() {
        return Theme.of("conflict/repetition-without-result")
                .opens("effort.started:clarification", "effort.started:internship", "effort.started:course")
                .opens("effort.started:work-test", "effort.started:activity", "effort.started:guidance", "goal.met")
                .opens("effort.started:job", "effort.started:education", "effort.started:wage-subsidy")
                .opens("effort.started:flex-job")
                .once()
                .flag(pen -> {
                    int third = clarified(pen, "clarification");
                    int met = third + pen.days(1, 90);
                    pen.raised(third, "warn", "clarification");
                    pen.on(met, "plan goal.met goalId: @goal").cleared(met, "clarification");
                })
                .near(pen -> pen.until(clarified(pen, "course") + 60));
    }

    private static int clarified(Pen pen, String third) {
        int last = pen.days(150, 500);
        clarified(
                pen.on(
                        0,
                        "citizen goal.proposed goalId: @goal, wording: \"a job\", author: citizen, domain: employment"),
                1,
                "clarification",
                "@effort");
        clarified(pen, pen.days(60, 100), "clarification", "@again");
        clarified(pen, last, third, "@third");
        return last;
    }

    private static void clarified(Pen pen, int day, String kind, String id) {
        pen.on(day, "jobcenter effort.started effortId: %s, goalIds: [@goal], kind: %s".formatted(id, kind))
                .on(day + 40, "jobcenter effort.ended effortId: %s, reason: moved".formatted(id));
    }

    private static Theme therapy() {
        var begun = "psychiatry effort.started effortId: @effort, kind: therapy, domain: psyche";
        return Theme.of("conflict/therapy-crowds-out-work")
                .opens("effort.started:therapy", "effort.started:treatment")
                .answers("barrier", "goal", "effort.started")
                .flag(pen -> {
                    int over = 91 + pen.days(0, 60);
                    pen.on(0, begun)
                            .raised(91, "info", "@effort")
                            .on(over, OVER)
                            .cleared(over, "@effort");
                })
                .near(pen -> pen.on(0, begun).on(90, OVER))
                .near(pen -> pen.on(0, begun)
                        .on(
                                80,
                                "citizen goal.proposed goalId: @goal, wording: \"a job\", author: citizen, domain: employment")
                        .on(150, OVER)
                        .on(151, "plan goal.met goalId: @goal"));
    }
}
