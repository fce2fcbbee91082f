package dk.enplan.plan.rules.scene;

import dk.enplan.contracts.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What day it is. Whoever asks whether a day has come, or is over, need not think of the clock again: the earliest instant at which
 * any answer given here would be another one is remembered, and the question is asked anew then.
 */
public final class Today {

    private final Instant now;
    private final LocalDate date;
    private @Nullable Instant next;

    public Today(Instant now) {
        this.now = now;
        this.date = Here.dateOf(now);
    }

    /** For showing and for counting. What is decided by it is decided by one of the questions below. */
    public LocalDate date() {
        return date;
    }

    public Instant now() {
        return now;
    }

    /** Today or earlier. */
    public boolean reached(LocalDate day) {
        return past(start(day));
    }

    /** Later than this day: its last instant is still part of it. */
    public boolean after(LocalDate day) {
        return past(start(day.plusDays(1)));
    }

    /** Now or earlier. */
    public boolean past(Instant instant) {
        if (!now.isBefore(instant)) return true;
        if (next == null || instant.isBefore(next)) next = instant;
        return false;
    }

    /** {@code day} is {@code days} days old or older: what happened on 2 January is 30 days old from 1 February. */
    public boolean old(LocalDate day, long days) {
        return reached(day.plusDays(days));
    }

    /** In the last {@code days} days, today among them. */
    public boolean recent(LocalDate day, long days) {
        return reached(day) && !reached(day.plusDays(days));
    }

    /** When time alone could change an answer that was given. */
    public Optional<Instant> next() {
        return Optional.ofNullable(next);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Here.ZONE).toInstant();
    }
}
