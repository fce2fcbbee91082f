package dk.enplan.plan.overview;

import dk.enplan.plan.overview.Strand.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A strand while it is being spun, fact by fact in the order of time. */
final class Spun {

    /** What is known of the thing so far, whatever state it is in. */
    record Known(@Nullable String kind, @Nullable String who, String sector, List<UUID> because) {}

    private final Strand.What what;
    private final String id;
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Stretch moment;
    private Known known;

    Spun(Strand.What what, String id, Known known) {
        this.what = what;
        this.id = id;
        this.known = known;
    }

    Spun known(Known now) {
        known = now;
        return this;
    }

    /** From then on it is so. What is said to be so already goes on, and what was thought to come later does not come. */
    Spun turn(Instant at, String state, @Nullable LocalDate planned) {
        var last = cut(at);
        if (last != null && last.state().equals(state) && at.equals(last.to())) {
            stretches.removeLast();
            stretches.add(new Stretch(state, last.from(), null, planned));
        } else stretches.add(new Stretch(state, at, null, planned));
        return this;
    }

    /** What ended in the instant in which it began was there for a moment. */
    Spun end(Instant at) {
        var begun = stretches.isEmpty() || !stretches.getLast().from().equals(at) ? null : stretches.getLast();
        cut(at);
        if (begun != null) stretches.add(new Stretch(begun.state(), at, at, null));
        return this;
    }

    /** It happens once, and the last that is said of when and how counts. */
    Spun happens(Instant at, String state) {
        moment = new Stretch(state, at, at, null);
        return this;
    }

    private @Nullable Stretch cut(Instant at) {
        stretches.removeIf(it -> !it.from().isBefore(at));
        if (stretches.isEmpty()) return null;
        var last = stretches.getLast();
        if (last.to() != null && !last.to().isAfter(at)) return last;
        stretches.removeLast();
        var ended = new Stretch(last.state(), last.from(), at, last.planned());
        stretches.add(ended);
        return ended;
    }

    Strand strand() {
        var all = new ArrayList<>(stretches);
        if (moment != null) all.add(moment);
        return new Strand(what, id, known.kind(), known.who(), null, known.sector(), all, known.because());
    }
}
