package dk.enplan.plan.rules;

import dk.enplan.plan.rules.scene.Today;
import java.time.LocalDate;
import java.time.Period;

/** Whole years, and the day on which there is one more. */
final class Age {

    private Age() {}

    static long of(LocalDate born, Today today) {
        long years = Period.between(born, today.date()).getYears();
        return today.reached(birthday(born, years + 1)) ? years + 1 : years;
    }

    /** Whoever was born on 29 February has their birthday on 1 March in other years. */
    static LocalDate birthday(LocalDate born, long years) {
        var day = born.plusYears(years);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
