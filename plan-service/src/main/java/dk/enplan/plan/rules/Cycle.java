package dk.enplan.plan.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that should keep happening: the interval that runs now.
 *
 * @param base the day it runs from
 * @param every its length in days
 * @param times how many intervals there are, where they are counted
 * @param done how many are over
 * @param resting nobody waits while this is so
 * @param recheck when time alone could end or begin the rest
 */
record Cycle(LocalDate base, long every, Optional<Long> times, long done, boolean resting, Optional<Instant> recheck) {

    static Cycle from(LocalDate base, long every, Optional<Long> times) {
        return new Cycle(base, every, times, 0, false, Optional.empty());
    }

    LocalDate lastDay() {
        return base.plusDays(every);
    }

    Optional<Cycle> next() {
        return times.filter(all -> done + 1 >= all).isPresent()
                ? Optional.empty()
                : Optional.of(new Cycle(base, every, times, done + 1, resting, recheck));
    }

    Cycle from(LocalDate day) {
        return new Cycle(day, every, times, done, resting, recheck);
    }

    Cycle rest(boolean now, Optional<Instant> again) {
        return new Cycle(base, every, times, done, now, again);
    }
}
