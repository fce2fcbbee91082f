package dk.enplan.testkit.histories;

import java.util.List;

/** Those whom the citizen leans on: how often they change, how many they are. */
final class Relations {

    private Relations() {}

    static List<Theme> all() {
        return List.of(turnover(), relation(), lifeline(), twoCoordinators(), manyContacts());
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
