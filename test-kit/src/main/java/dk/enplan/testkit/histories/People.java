package dk.enplan.testkit.histories;

import java.util.List;

/** The people around the citizen: who leaves, who is away, who takes over, who is too many. */
final class People {

    private People() {}

    static List<Theme> all() {
        return List.of(handover(), leaving(), declined(), lead(), away(), noCoordinator(), startingOver());
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
}
