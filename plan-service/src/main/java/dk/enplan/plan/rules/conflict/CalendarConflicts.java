package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/calendar.yaml}, by the names rules use. */
final class CalendarConflicts {

    static final Map<String, Detector> ALL = Map.of(
            "appointments-collide", new AppointmentsCollide(),
            "companion-missing", new CompanionMissing(),
            "compulsory-tracks", new CompulsoryTracks(),
            "hours-beyond-capacity", new HoursBeyondCapacity(),
            "measurements-pile-up", new MeasurementsPileUp(),
            "week-overfull", new WeekOverfull());

    private CalendarConflicts() {}
}
