package dk.enplan.plan.desk.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the two times, to be set to a day.
 *
 * @param name known or true
 * @param day it is set to; today means as it stands
 * @param moved it is set to another day than today
 * @param wrong what stands in the field is no day
 */
record Slider(String name, LocalDate first, LocalDate day, LocalDate last, boolean moved, boolean wrong) {

    /** Where all of it began today there is still a day before: a slider that cannot be moved is none. */
    static List<Slider> of(Asking asking, LocalDate began, LocalDate today) {
        var first = began.isBefore(today) ? began : today.minusDays(1);
        return Stream.of(Asking.KNOWN, Asking.TRUE)
                .map(name -> of(name, asking, first, today))
                .toList();
    }

    private static Slider of(String name, Asking asking, LocalDate first, LocalDate today) {
        var asked = asking.day(name + "At");
        return new Slider(
                name,
                asked.filter(day -> day.isBefore(first)).orElse(first),
                asked.orElse(today),
                today,
                asked.isPresent(),
                asking.notDays().contains(name + "At"));
    }
}
