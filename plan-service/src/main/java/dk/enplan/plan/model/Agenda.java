package dk.enplan.plan.model;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Ids by an instant: whoever asks what lies ahead does not leaf through a whole life. A value. */
public final class Agenda {

    /** So that an instant before 1970 sorts before one after it. */
    private static final long SHIFT = 100_000_000_000L;

    private final Tree<String, String> ids;

    private Agenda(Tree<String, String> ids) {
        this.ids = ids;
    }

    static Agenda empty() {
        return new Agenda(Tree.empty());
    }

    Agenda moved(String id, Optional<Instant> before, Optional<Instant> now) {
        if (before.equals(now)) return this;
        var left = before.map(at -> ids.without(key(at) + id)).orElse(ids);
        return new Agenda(now.map(at -> left.with(key(at) + id, id)).orElse(left));
    }

    /** At this instant's second or later. */
    Stream<String> from(Instant instant) {
        return ids.from(key(instant));
    }

    private static String key(Instant at) {
        return "%012d ".formatted(at.getEpochSecond() + SHIFT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Agenda agenda && ids.equals(agenda.ids);
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }

    @Override
    public String toString() {
        return ids.toString();
    }
}
