package dk.enplan.testkit.histories;

import java.util.List;

/** Efforts that are understood in two ways, paid by nobody, doubled, or more than somebody can carry. */
final class Efforts {

    private static final String OVER = "jobcenter effort.ended effortId: @effort, reason: moved";
    private static final String WORSE = "citizen wellbeing.reported change: worse";

    private Efforts() {}

    static List<Theme> all() {
        return List.of(purposes(), pace(), waits(), timeLimit(), withoutYes(), harms(), repeated(), therapy());
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
