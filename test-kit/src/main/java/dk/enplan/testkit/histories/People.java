package dk.enplan.testkit.histories;

import java.util.List;

/** The people around the citizen: who leaves, who is away, who takes over, who is too many. */
final class People {

    private People() {}

    static List<Theme> all() {
        return List.of(
                handover(),
                leaving(),
                declined(),
                lead(),
                away(),
                noCoordinator(),
                startingOver(),
                turnover(),
                relation(),
                lifeline(),
                twoCoordinators(),
                manyContacts());
    }

    private static Theme handover() {
        return new Missed("handoff/handover-unanswered")
                .opens("handover.requested")
                .when("social handover.requested handoverId: @handover, from: social, to: jobcenter")
                .after(7, "warn")
                .after(14, "high")
                .met("jobcenter handover.accepted handoverId: @handover, toPersonId: @new, briefingRead: {true|false}")
                .met("jobcenter handover.rejected handoverId: @handover, reason: capacity")
                .met("social handover.withdrawn handoverId: @handover")
                .cause("@handover")
                .theme();
    }

    private static Theme leaving() {
        var volunteer = "civil-society contact.assigned personId: @friend, role: volunteer";
        return new Missed("handoff/leaving-without-successor")
                .opens("contact.ending-announced")
                .hears("contact.assigned", "handover.accepted", "contact.ended")
                .looksBack(60)
                .before(5, 20, "social contact.assigned personId: @old, role: contact-person")
                .when("social contact.ending-announced personId: @old, onDate: ANCHOR")
                .anchored(16, 60)
                .ahead(14, "warn")
                .onTheDay("high")
                .after(5, "critical")
                .met(
                        "social contact.assigned personId: @new, role: contact-person, predecessorId: @old",
                        "social handover.accepted toPersonId: @new, fromPersonId: @old, briefingRead: true",
                        "social contact.ended personId: @new, reason: completed")
                .afterwards("social contact.ended personId: @old, reason: completed")
                .cause("@old")
                .theme()
                .near(pen -> pen.on(0, volunteer)
                        .on(5, "civil-society contact.ending-announced personId: @friend, onDate: +20d")
                        .on(25, "civil-society contact.ended personId: @friend, reason: completed")
                        .until(40));
    }

    private static Theme declined() {
        return new Missed("handoff/contact-declined")
                .opens("contact.declined", "contact.ended:mismatch")
                .hears("contact.assigned", "contact.confirmed", "statement.recorded:no-involvement")
                .before(2, 10, "jobcenter contact.assigned personId: @old, role: company-consultant")
                .when("citizen contact.declined personId: @old")
                .after(14, "warn")
                .after(28, "high")
                .met(
                        "jobcenter contact.assigned personId: @new, role: company-consultant, predecessorId: @old",
                        "jobcenter contact.ended personId: @new, reason: completed")
                .met("citizen contact.confirmed personId: @old")
                .met("citizen statement.recorded topic: no-involvement")
                .asksNothing("citizen statement.recorded topic: complaint")
                .afterwards("jobcenter contact.ended personId: @old, reason: completed")
                .cause("@old")
                .theme();
    }

    private static Theme lead() {
        return new Missed("handoff/lead-not-chosen")
                .opens("contact.assigned:chosenByCitizen")
                .hears("contact.confirmed", "contact.declined")
                .when("social contact.assigned personId: @lead, role: primary, chosenByCitizen: false")
                .after(30, "warn")
                .after(60, "high")
                .met("citizen contact.confirmed personId: @lead")
                .met("social contact.ended personId: @lead, reason: completed")
                .asksNothing("social contact.assigned personId: @lead, role: primary, chosenByCitizen: true")
                .asksNothing("social contact.assigned personId: @lead, role: mentor, chosenByCitizen: false")
                .afterwards("social contact.ended personId: @lead, reason: completed")
                .cause("@lead")
                .theme();
    }

    private static Theme away() {
        return new Missed("handoff/vacancy")
                .opens("contact.absence-started", "contact.ended:job-change")
                .hears("contact.assigned", "contact.ended")
                .before(5, 30, "social contact.assigned personId: @mentor, role: mentor")
                .when("social contact.absence-started personId: @mentor")
                .after(3, "warn")
                .after(14, "high")
                .after(30, "high")
                .after(120, "critical")
                .met("social contact.absence-ended personId: @mentor")
                .met("social contact.absence-started personId: @mentor, deputyId: @deputy")
                .asksNothing("social contact.absence-started personId: @mentor, until: +3d")
                .asksNothing("social contact.absence-started personId: @mentor, deputyId: @deputy")
                .afterwards("social contact.ended personId: @mentor, reason: completed")
                .cause("@mentor")
                .theme();
    }

    /** The team leader is told on the first day already, so that the step after 14 days changes nothing. */
    private static Theme noCoordinator() {
        return new Missed("handoff/no-coordinator")
                .opens("contact.ended:coordinator", "contact.absence-started:coordinator")
                .hears("contact.assigned:coordinator")
                .once()
                .when("plan contact.ended personId: coordinator, role: coordinator, reason: job-change")
                .after(3, "high")
                .after(30, "high")
                .after(120, "critical")
                .met("plan contact.assigned personId: @new, role: coordinator")
                .asksNothing("plan contact.absence-started personId: coordinator, deputyId: @deputy, until: +20d")
                .theme();
    }

    private static Theme startingOver() {
        var assigned = "social contact.assigned personId: @new, role: contact-person, predecessorId: @old";
        var read = "social handover.accepted toPersonId: @new, fromPersonId: @old, briefingRead: true";
        return new Missed("handoff/starting-over")
                .opens("contact.assigned")
                .once()
                .before(10, 40, "social contact.assigned personId: @old, role: contact-person")
                .when(assigned)
                .after(7, "warn")
                .after(14, "high")
                .met(read)
                .met("social contact.ended personId: @new, reason: completed")
                .asksNothing(read, assigned)
                .afterwards(
                        "social contact.ended personId: @new, reason: completed",
                        "social contact.ended personId: @old, reason: completed")
                .cause("@new", "contact-person")
                .theme();
    }

    private static Theme turnover() {
        return Theme.of("handoff/turnover")
                .opens("contact.ended", "contact.assigned:mentor")
                .answers("plan.continuity-agreed")
                .once()
                .flag(pen -> {
                    int third = threeMentors(pen, "job-change", "redistribution");
                    int agreed = third + pen.days(1, 40);
                    pen.raised(third, "high", "social");
                    if (agreed > third + 14) pen.escalated(third + 15, "high", "social");
                    pen.on(agreed, "social plan.continuity-agreed role: mentor").cleared(agreed, "social");
                })
                .near(pen -> pen.until(threeMentors(pen, "job-change", "completed") + 20))
                .near(pen -> pen.until(threeMentors(pen, "mismatch", "job-change") + 20));
    }

    private static int threeMentors(Pen pen, String second, String third) {
        int one = pen.days(30, 150);
        int two = one + pen.days(30, 150);
        int three = two + pen.days(30, 150);
        pen.on(0, "social contact.assigned personId: @first, role: mentor")
                .on(one, "social contact.ended personId: @first, reason: job-change")
                .on(one + 5, "social contact.assigned personId: @second, role: mentor")
                .on(two, "social contact.ended personId: @second, reason: " + second)
                .on(two + 5, "social contact.assigned personId: @third, role: mentor")
                .on(three, "social contact.ended personId: @third, reason: " + third);
        return three;
    }

    private static Theme relation() {
        var ended = "social effort.ended effortId: @mentor, reason: {expired|completed}";
        return new Missed("handoff/relation-ended-no-fallback")
                .opens(
                        "effort.ended:completed",
                        "effort.ended:expired",
                        "effort.ended:budget",
                        "contact.ended:completed")
                .opens("effort.ended:no-progress", "effort.ended:social-fit", "effort.ended:other")
                .hears("contact.assigned", "activity.attended", "effort.started", "bridge", "plan.continuity-agreed")
                .hears("statement.recorded:no-involvement")
                .looksBack(30)
                .before(40, 200, "social effort.started effortId: @mentor, kind: mentor, domain: network")
                .when(ended)
                .atOnce("high")
                .after(5, "high")
                .met("civil-society bridge.established bridgeId: @bridge, need: company")
                .met("plan plan.continuity-agreed role: mentor")
                .asksNothing(ended + ", backupContactId: @sister")
                .asksNothing(ended + ", backupContactId: @sister, lastAttendedOn: -30d")
                .cause("@mentor")
                .theme();
    }

    private static Theme lifeline() {
        return Theme.of("handoff/lifeline-broken")
                .opens("contact.agreed-cadence")
                .answers("contact", "stay.started", "statement.recorded:no-involvement")
                .flag(pen -> {
                    int every = pen.days(2, 10);
                    int last = calls(pen, every);
                    int found = last + every + pen.days(1, 12);
                    pen.raised(last + every + 1, "high", "@helper");
                    if (found > last + every + 2) pen.escalated(last + every + 3, "high", "@helper");
                    pen.on(found, "social contact.made personId: @helper, channel: phone")
                            .cleared(found, "@helper");
                    calledOff(pen, found);
                })
                .near(pen -> calledOff(pen, calls(pen, pen.days(1, 10))));
    }

    /** Each on the last day there is. */
    private static int calls(Pen pen, int every) {
        int day = pen.days(1, 5);
        pen.on(0, "social contact.assigned personId: @helper, role: support-worker")
                .on(day, "social contact.agreed-cadence personId: @helper, everyDays: " + every);
        for (int call = pen.days(1, 6); call > 0; call--) {
            day += every;
            pen.on(day, "social contact.made personId: @helper, channel: {phone|visit|message}");
        }
        return day;
    }

    private static void calledOff(Pen pen, int day) {
        pen.at(day, "18:00", "social contact.agreed-cadence personId: @helper, everyDays: 0")
                .at(day, "18:00", "social contact.ended personId: @helper, reason: completed");
    }

    private static Theme twoCoordinators() {
        var successor = "plan contact.assigned personId: @new, role: coordinator, predecessorId: coordinator";
        var gone = "plan contact.ended personId: @new, role: coordinator, reason: completed";
        return Theme.of("conflict/two-coordinators")
                .opens("contact.assigned:coordinator", "contact.ended:coordinator")
                .flag(pen -> {
                    int end = pen.days(1, 30);
                    pen.on(0, "plan contact.assigned personId: @new, role: coordinator")
                            .raised(0, "warn");
                    pen.on(end, gone).cleared(end);
                })
                .flag(pen -> {
                    int end = 14 + pen.days(0, 20);
                    pen.on(0, successor).raised(14, "warn").on(end, gone).cleared(end);
                })
                .near(pen -> pen.on(0, successor).on(pen.days(0, 1) == 0 ? 13 : pen.days(1, 13), gone))
                .near(pen -> pen.on(0, "plan contact.assigned personId: @new, role: deputy")
                        .on(30, "plan contact.ended personId: @new, role: deputy, reason: completed"));
    }

    private static Theme manyContacts() {
        return Theme.of("conflict/too-many-contacts")
                .opens("contact.assigned", "contact.ended", "contact.declined")
                .flag(pen -> {
                    int end = peopleBesideTheUsual(pen, "health", "support-worker", "");
                    int left = end + pen.days(1, 40);
                    pen.raised(end, "warn");
                    peopleLeave(pen, left);
                    pen.cleared(left);
                })
                .near(pen -> peopleLeave(
                        pen,
                        peopleBesideTheUsual(pen, "civil-society", pen.one("volunteer", "mentor-family"), "") + 30))
                .near(pen -> peopleLeave(pen, peopleBesideTheUsual(pen, "social", "mentor", ", paid: false") + 30));
    }

    private static int peopleBesideTheUsual(Pen pen, String sector, String role, String more) {
        int last = pen.days(10, 60);
        pen.on(0, "psychiatry contact.assigned personId: @nurse, role: contact-person")
                .on(pen.days(1, 9), "housing contact.assigned personId: @landlord, role: caseworker")
                .on(last, sector + " contact.assigned personId: @fifth, role: " + role + more);
        return last;
    }

    private static void peopleLeave(Pen pen, int day) {
        for (var person : List.of("@fifth", "@nurse", "@landlord"))
            pen.at(day, "10:00", "social contact.ended personId: " + person + ", reason: completed");
    }
}
