package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Citizen;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** How old somebody is today, in whole years. A birthday asks again. */
record Age(LocalDate born, Today today) {

    /** The citizen's; nothing, where no enrolment has told a day of birth. */
    static Optional<Age> ofCitizen(Scene scene) {
        return enrolment(scene)
                .map(enrolled -> new Age(Objects.requireNonNull(enrolled.said().birthDate()), scene.today()));
    }

    /** What told the citizen's day of birth last. */
    static Optional<Saying<Citizen.Enrolled>> enrolment(Scene scene) {
        return scene.history()
                .all(Citizen.Enrolled.class)
                .filter(enrolled -> enrolled.said().birthDate() != null)
                .findFirst();
    }

    boolean under(long years) {
        return !today.reached(birthday(years));
    }

    /** Both included. */
    boolean between(long from, long to) {
        return !under(from) && under(to + 1);
    }

    /** Whoever was born on 29 February is a year older on 1 March where there is no such day. */
    private LocalDate birthday(long years) {
        var day = born.plusYears(years);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
