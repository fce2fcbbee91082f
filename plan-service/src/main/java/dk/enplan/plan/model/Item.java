package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing with an id: what was said when it was begun, with later sayings filled in, and how far it has come.
 *
 * @param since when it came to where it is
 * @param origin whose it is, since when, and every event it rests on
 */
public record Item<S extends Record, C>(S said, C course, Instant since, Origin origin) {

    static <S extends Record, C> Item<S, C> begun(S said, C course, Envelope by) {
        return new Item<>(said, course, by.time().toInstant(), Origin.of(by));
    }

    Item<S, C> turned(C course, Envelope by) {
        return new Item<>(said, course, by.time().toInstant(), origin.and(by));
    }

    /** More was said about it; it is where it was. */
    Item<S, C> told(S said, Envelope by) {
        return new Item<>(said, course, since, origin.and(by));
    }

    Item<S, C> told(Envelope by) {
        return told(said, by);
    }

    public LocalDate on() {
        return Here.dateOf(since);
    }
}
