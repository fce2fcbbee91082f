package dk.enplan.testkit.histories;

import java.util.List;

/** Sanctions, and what is asked of somebody where it cannot be asked. */
final class Sanctions {

    private static final String WITHDRAWN = "jobcenter demand.withdrawn demandId: @demand";
    private static final String SANCTION = "jobcenter sanction.initiated sanctionId: @sanction";
    private static final String SANCTION_GONE = "jobcenter sanction.withdrawn sanctionId: @sanction";
    private static final String EFFORT_OVER = "jobcenter effort.ended effortId: @effort, reason: moved";

    private Sanctions() {}

    static List<Theme> all() {
        return List.of(voluntary(), outreach(), freeSpace(), withoutSupport(), exclusive());
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
