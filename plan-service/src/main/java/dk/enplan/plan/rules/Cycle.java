package dk.enplan.plan.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Something that should keep happening: the interval that runs now.
 *
 * @param base the day it runs from
 * @param every its length in days
 * @param times how many intervals there are, where they are counted
 * @param done how many are over
 * @param resting nobody waits while this is so
 * @param recheck when time alone could end or begin the rest
 * @param asked what of the plan was looked at when it was asked last; nothing, where it is to be asked again
 */
record Cycle(
        LocalDate base,
        long every,
        Optional<Long> times,
        long done,
        boolean resting,
        Optional<Instant> recheck,
        AtomicReference<@Nullable Looked> asked) {

    static Cycle from(LocalDate base, long every, Optional<Long> times) {
        return new Cycle(base, every, times, 0, false, Optional.empty(), new AtomicReference<>());
    }

    LocalDate lastDay() {
        return base.plusDays(every);
    }

    Optional<Cycle> next() {
        return times.filter(all -> done + 1 >= all).isPresent()
                ? Optional.empty()
                : Optional.of(new Cycle(base, every, times, done + 1, resting, recheck, new AtomicReference<>()));
    }

    Cycle from(LocalDate day) {
        return new Cycle(day, every, times, done, resting, recheck, new AtomicReference<>());
    }

    /** With what was answered now, where that differs; the same answer is only remembered, so that nobody files it anew. */
    Optional<Cycle> answered(boolean rests, Optional<Instant> again, Looked looked) {
        if (rests != resting || !again.equals(recheck))
            return Optional.of(new Cycle(base, every, times, done, rests, again, new AtomicReference<>(looked)));
        asked.set(looked);
        return Optional.empty();
    }

    /** Whether the answer that was given last is still the answer. */
    boolean stillAnswered(Moment moment) {
        var last = asked.get();
        if (last == null || recheck.filter(again -> !again.isAfter(moment.at())).isPresent()) return false;
        var still = last.standsIn(moment, recheck);
        still.ifPresent(asked::set);
        return still.isPresent();
    }
}
