package dk.enplan.testkit.histories;

import java.time.DayOfWeek;
import java.time.temporal.IsoFields;
import java.util.List;

/** Appointments and measurements, and how much is asked at once. */
final class Calendar {

    private Calendar() {}

    static List<Theme> all() {
        return List.of(collide(), week(), burden(), companion(), twice());
    }

    private static Pen booked(Pen pen, int on, String sector, String id, int day, int from, int to) {
        return pen.on(
                on,
                "%s appointment.booked appointmentId: %s, start: %s, end: %s"
                        .formatted(sector, id, pen.time(day, clock(from)), pen.time(day, clock(to))));
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static Theme collide() {
        var cancelled = "health appointment.cancelled appointmentId: @b, by: sector";
        return Theme.of("conflict/appointments-clash")
                .opens("appointment.booked", "appointment.moved", "meeting.scheduled")
                .flag(pen -> {
                    int booked = pair(pen, "health", pen.days(-59, -1));
                    int free = booked + pen.days(1, 9);
                    pen.raised(booked, "high", "@a", "@b").on(free, cancelled).cleared(free, "@a", "@b");
                })
                .flag(pen -> {
                    int booked = pair(pen, "health", pen.days(0, 29));
                    pen.raised(booked, "warn", "@a", "@b").cleared(20, "@a", "@b");
                })
                .near(pen -> {
                    pair(pen, "health", pen.one("30", "45").equals("30") ? 30 : pen.days(31, 90));
                    pen.until(21);
                })
                .near(pen -> {
                    pair(pen, "jobcenter", 0);
                    pen.until(21);
                });
    }

    /** Two appointments on the 20th day, with so many minutes from the end of the first to the start of the second. */
    private static int pair(Pen pen, String sector, int minutesBetween) {
        int second = pen.days(1, 9);
        int end = 11 * 60;
        booked(pen, 0, "jobcenter", "@a", 20, end - 60, end);
        booked(pen, second, sector, "@b", 20, end + minutesBetween, end + minutesBetween + 40);
        return second;
    }

    private static Theme week() {
        return Theme.of("conflict/week-overloaded")
                .opens("appointment", "meeting", "capacity.declared")
                .flag(pen -> {
                    int monday = appointments(pen, 5, "health");
                    pen.raised(4, "warn", isoWeek(pen, monday)).cleared(monday + 7, isoWeek(pen, monday));
                })
                .flag(pen -> {
                    int monday = appointments(pen, 5, "health");
                    int cancelled = monday - pen.days(1, 5);
                    pen.raised(4, "warn", isoWeek(pen, monday));
                    pen.on(cancelled, "jobcenter appointment.cancelled appointmentId: @a, by: citizen")
                            .cleared(cancelled, isoWeek(pen, monday));
                })
                .near(pen -> pen.until(appointments(pen, 4, "health") + 8));
    }

    /** One is booked each day, one a day in a week to come, with two sectors. */
    private static int appointments(Pen pen, int count, String other) {
        int monday = 12;
        while (pen.day(monday).getDayOfWeek() != DayOfWeek.MONDAY) monday++;
        for (int each = 0; each < count; each++) {
            var sector = each % 2 == 0 ? "jobcenter" : other;
            booked(pen, each, sector, "@" + (char) ('a' + each), monday + each, 600, 645);
        }
        return monday;
    }

    private static String isoWeek(Pen pen, int day) {
        var date = pen.day(day);
        return "%d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Theme burden() {
        return Theme.of("conflict/measurement-burden")
                .opens("measurement")
                .looksBack(90)
                .flag(pen -> {
                    int second = pen.days(0, 1) == 0 ? 89 : pen.days(1, 89);
                    measured(pen, 0, "outcomes-star", "@one");
                    measured(pen, second, "job-barometer", "@two");
                    pen.raised(second, "warn", "instruments")
                            .cleared(90, "instruments")
                            .until(second + 90);
                })
                .near(pen -> {
                    measured(pen, 0, "outcomes-star", "@one");
                    measured(pen, 90, "job-barometer", "@two");
                    pen.until(180);
                })
                .near(pen -> {
                    measured(pen, 0, "outcomes-star", "@one");
                    measured(pen, pen.days(5, 80), "outcomes-star", "@two");
                    pen.until(170);
                });
    }

    private static void measured(Pen pen, int day, String instrument, String id) {
        pen.on(
                day,
                "social measurement.taken measurementId: %s, instrument: %s, score: {2..8}".formatted(id, instrument));
    }

    private static Theme companion() {
        var friend = "citizen contact.assigned personId: @friend, role: companion, paid: false";
        var gone = "citizen contact.ended personId: @friend, reason: completed";
        var talk = " appointment.booked appointmentId: @talk, start: +20d10:00, end: +20d10:45";
        return Theme.of("conflict/companion-not-invited")
                .opens("contact.assigned:companion")
                .answers("appointment", "meeting", "statement.recorded:no-companion")
                .flag(pen -> {
                    int invited = pen.days(2, 19);
                    pen.on(0, friend).on(1, "jobcenter" + talk).raised(1, "warn", "@talk");
                    pen.on(
                                    invited,
                                    "jobcenter appointment.booked appointmentId: @talk, start: %s, end: %s, companionId: @friend"
                                            .formatted(pen.time(21, "10:00"), pen.time(21, "10:45")))
                            .cleared(invited, "@talk")
                            .on(30, gone);
                })
                .flag(pen -> pen.on(0, friend)
                        .on(1, "{social|benefits}" + talk)
                        .raised(1, "warn", "@talk")
                        .cleared(21, "@talk")
                        .on(30, gone))
                .near(pen -> pen.on(0, friend).on(1, "health" + talk).on(30, gone))
                .near(pen -> pen.on(0, friend)
                        .on(1, "jobcenter" + talk + ", companionId: @friend")
                        .on(30, gone));
    }

    private static Theme twice() {
        return Theme.of("conflict/duplicate-recording")
                .opens("measurement.taken", "assessment.completed", "risk.screened", "network.mapped")
                .opens("absence.reported", "wellbeing.reported:instrument")
                .looksBack(90)
                .flag(pen -> {
                    int again = screened(pen, "social", pen.days(0, 1) == 0 ? 90 : pen.days(1, 90));
                    pen.raised(again, "info", "risk.screened", "homelessness", "housing", "social")
                            .cleared(again + 14, "risk.screened", "homelessness", "housing", "social");
                })
                .near(pen -> pen.until(screened(pen, "social", 91) + 20))
                .near(pen -> pen.until(screened(pen, "housing", pen.days(5, 60)) + 20));
    }

    private static int screened(Pen pen, String by, int again) {
        pen.on(0, "housing risk.screened kind: homelessness, level: low")
                .on(again, by + " risk.screened kind: homelessness, level: low");
        return again;
    }
}
