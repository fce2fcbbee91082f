package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Absence;
import dk.enplan.contracts.fact.Activity;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The days on which the citizen stayed away lately, whichever way it was told. */
record Absences(List<Day> days) {

    record Day(LocalDate on, Saying<?> told) {}

    /** @param efforts those in which it counts not to take part any longer */
    static Absences inTheLast(long days, Scene scene, Set<String> efforts) {
        return new Absences(Stream.of(reported(scene), lapsed(scene, efforts, days), missed(scene, days))
                .flatMap(all -> all)
                .filter(day -> scene.today().recent(day.on(), days))
                .toList());
    }

    /** On different days: two messages about one day are one absence. */
    long count() {
        return days.stream().map(Day::on).distinct().count();
    }

    /** An absence may be told of before its first day, and long after. */
    private static Stream<Day> reported(Scene scene) {
        return scene.history()
                .all(Absence.Reported.class)
                .filter(report -> report.said().memberId() == null)
                .map(report -> new Day(report.said().from(), report));
    }

    private static Stream<Day> lapsed(Scene scene, Set<String> efforts, long days) {
        return scene.history()
                .all(Activity.Lapsed.class)
                .takeWhile(lapsed -> scene.today().recent(lapsed.on(), days))
                .filter(lapsed -> efforts.contains(lapsed.said().effortId()))
                .map(lapsed -> new Day(lapsed.on(), lapsed));
    }

    private static Stream<Day> missed(Scene scene, long days) {
        return scene.history()
                .all(Appointment.Missed.class)
                .takeWhile(missed -> scene.today().recent(missed.on(), days))
                .filter(missed -> ofCitizen(scene, missed.said().appointmentId()))
                .map(missed -> new Day(missed.on(), missed));
    }

    /** A child's missed appointment is not the citizen's. */
    private static boolean ofCitizen(Scene scene, String appointmentId) {
        return scene.plan()
                .calendar()
                .known()
                .find(appointmentId)
                .map(appointment -> appointment.said().memberId() == null)
                .orElse(true);
    }
}
