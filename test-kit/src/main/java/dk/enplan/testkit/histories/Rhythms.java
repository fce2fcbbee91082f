package dk.enplan.testkit.histories;

import java.time.MonthDay;
import java.util.List;

/** What should keep happening, and what a birthday brings. */
final class Rhythms {

    private static final MonthDay LEAP = MonthDay.of(2, 29);

    private Rhythms() {}

    static List<Theme> all() {
        return List.of(agreement(), progression(), review(), psychiatry(), eighteen(), thirty());
    }

    private static Theme agreement() {
        var agreed = "plan plan.agreed sectors: [plan, jobcenter], citizenApproved: ";
        return Theme.of("handoff/plan-not-agreed")
                .opens("plan.agreed", "plan.paused", "citizen.enrolled")
                .once()
                .atEnrolment()
                .flag(pen -> {
                    int day = 30 + pen.days(1, 90);
                    pen.raised(31, "warn");
                    if (day > 60) pen.escalated(61, "high");
                    pen.on(20, agreed + "false").on(day, agreed + "true").cleared(day);
                })
                .near(pen -> pen.on(pen.days(0, 1) == 0 ? 30 : pen.days(3, 30), agreed + "true"));
    }

    private static Theme progression() {
        return Theme.of("handoff/no-progression-talk")
                .opens("plan.agreed", "plan.resumed")
                .answers("progression.recorded", "plan.paused")
                .once()
                .flag(pen -> {
                    int last = talks(pen, pen.days(0, 2));
                    int found = last + 90 + pen.days(1, 140);
                    pen.raised(last + 91, "warn");
                    if (found > last + 180) pen.escalated(last + 181, "warn");
                    talk(pen, found).cleared(found);
                    pen.on(found + pen.days(1, 90), "plan plan.paused reason: pause");
                })
                .near(pen -> pen.on(talks(pen, pen.days(2, 4)) + 90, "plan plan.paused reason: pause"));
    }

    /** Each on the last day there is. */
    private static int talks(Pen pen, int count) {
        pen.on(0, "plan plan.agreed citizenApproved: true, sectors: [plan, jobcenter]");
        for (int talk = 1; talk <= count; talk++) talk(pen, talk * 90);
        return count * 90;
    }

    private static Pen talk(Pen pen, int day) {
        return pen.on(day, "jobcenter progression.recorded domain: daily-life, value: {0..2}, by: professional");
    }

    /** Three sectors all the time: the plan's, the jobcenter's, and the family's case. */
    private static Theme review() {
        return Theme.of("handoff/plan-not-reviewed")
                .opens("plan.agreed", "plan.resumed")
                .answers("plan.reviewed", "plan.revised", "plan.paused", "contact.ended:coordinator")
                .once()
                .flag(pen -> {
                    int last = reviews(pen, pen.days(0, 2));
                    int found = last + 90 + pen.days(1, 140);
                    pen.raised(last + 91, "warn");
                    if (found > last + 180) pen.escalated(last + 181, "high");
                    pen.on(found, "plan plan.{reviewed|reviewed} sectors: [plan, family], citizenPresent: true")
                            .cleared(found);
                    paused(pen, found + pen.days(1, 90));
                })
                .near(pen -> paused(pen, reviews(pen, pen.days(2, 4)) + 90));
    }

    private static int reviews(Pen pen, int count) {
        pen.on(0, "family case.opened caseId: @case")
                .on(0, "plan plan.agreed citizenApproved: true, sectors: [plan, jobcenter, family]");
        for (int review = 1; review <= count; review++)
            pen.on(review * 90, "plan plan.reviewed sectors: [plan, family], citizenPresent: true");
        return count * 90;
    }

    private static void paused(Pen pen, int day) {
        pen.on(day, "plan plan.paused reason: pause").on(day, "family case.closed caseId: @case, reason: no-need");
    }

    private static Theme psychiatry() {
        var meeting =
                "plan meeting.held meetingId: @m%d, kind: case, sectors: [plan, psychiatry], citizenPresent: true";
        return Theme.of("handoff/psychiatry-out-of-touch")
                .opens("sector=psychiatry")
                .answers("meeting.held", "appointment.held", "plan", "discharge-agreement.made")
                .answers("statement.recorded:no-involvement")
                .flag(pen -> {
                    int met = 60 + pen.days(1, 90);
                    pen.on(0, "psychiatry case.opened caseId: @case").raised(61, "warn");
                    if (met > 120) pen.escalated(121, "high");
                    pen.on(met, meeting.formatted(1)).cleared(met);
                    pen.on(met + pen.days(1, 60), "psychiatry case.closed caseId: @case, reason: no-need");
                })
                .near(pen -> pen.on(0, "psychiatry case.opened caseId: @case")
                        .on(60, meeting.formatted(1))
                        .on(120, meeting.formatted(2))
                        .on(180, "psychiatry case.closed caseId: @case, reason: no-need"));
    }

    private static Theme eighteen() {
        var family = "family case.opened caseId: @case";
        var stays = "family plan.continuity-agreed role: mentor, until: +500d";
        var over = "family case.closed caseId: @case, reason: no-need";
        return Theme.of("handoff/turning-eighteen")
                .opens("sector=family", "plan.continuity-agreed")
                .answers("handover.accepted", "case.closed")
                .looksBack(365)
                .once()
                .flag(pen -> {
                    int birthday = birthday(pen, 18);
                    int agreed = birthday - pen.days(0, 90);
                    pen.on(0, family).raised(birthday - 90, "warn");
                    if (agreed >= birthday - 30) pen.escalated(birthday - 30, "high");
                    pen.on(agreed, stays).cleared(agreed).on(birthday + 5, over);
                })
                .near(pen -> {
                    int birthday = birthday(pen, 18);
                    pen.on(0, family).on(birthday - 91, stays).on(birthday + 5, over);
                })
                .near(pen -> {
                    int birthday = birthday(pen, 18);
                    pen.on(0, family).on(birthday - 91, over).until(birthday + 5);
                });
    }

    private static Theme thirty() {
        var review = "plan plan.reviewed sectors: [plan, jobcenter], citizenPresent: true";
        return Theme.of("handoff/turning-thirty")
                .answers("plan", "handover.accepted")
                .looksBack(90)
                .once()
                .flag(pen -> {
                    int birthday = birthday(pen, 30);
                    int looked = birthday - pen.days(-10, 14);
                    pen.raised(birthday - 14, "info").on(looked, review).cleared(looked);
                })
                .near(pen -> {
                    int birthday = birthday(pen, 30);
                    pen.on(birthday - pen.days(15, 100), review).until(birthday + 5);
                });
    }

    private static int birthday(Pen pen, int age) {
        int day = pen.days(110, 160);
        if (MonthDay.from(pen.day(day)).equals(LEAP)) day++;
        pen.born(pen.day(day).minusYears(age));
        return day;
    }
}
