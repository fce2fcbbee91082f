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
 * @param looked what of the plan was looked at when it was asked last; nothing, where it is to be asked again
 */
record Cycle(
        LocalDate base,
        long every,
        Optional<Long> times,
        long done,
        boolean resting,
        Optional<Instant> recheck,
        Optional<Looked> looked) {

    static Cycle from(LocalDate base, long every, Optional<Long> times) {
        return new Cycle(base, every, times, 0, false, Optional.empty(), Optional.empty());
    }

    LocalDate lastDay() {
        return base.plusDays(every);
    }

    Optional<Cycle> next() {
        return times.filter(all -> done + 1 >= all).isPresent()
                ? Optional.empty()
                : Optional.of(new Cycle(base, every, times, done + 1, resting, recheck, Optional.empty()));
    }

    Cycle from(LocalDate day) {
        return new Cycle(day, every, times, done, resting, recheck, Optional.empty());
    }

    Cycle rest(boolean now, Optional<Instant> again, Looked looked) {
        return new Cycle(base, every, times, done, now, again, Optional.of(looked));
    }

    /** Whether the answer that was given last is still the answer. */
    boolean asked(Moment moment) {
        return looked.filter(it -> it.standsIn(moment.plan())).isPresent()
                && recheck.filter(again -> !again.isAfter(moment.at())).isEmpty();
    }
}
