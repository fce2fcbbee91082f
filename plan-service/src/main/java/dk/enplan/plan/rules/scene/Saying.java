package dk.enplan.plan.rules.scene;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One fact, who said it, and its place among all that was said: the order in which two of the same instant count. */
public record Saying<F extends Fact>(F said, CloudEvent<Fact> event, int place) {

    public Envelope by() {
        return event.envelope();
    }

    public UUID id() {
        return by().id();
    }

    public Instant at() {
        return by().time().toInstant();
    }

    public LocalDate on() {
        return Here.dateOf(at());
    }

    public String sector() {
        return by().sector().value();
    }

    public boolean after(Saying<?> other) {
        return place > other.place();
    }

    @SuppressWarnings("unchecked") // asked for by the class of what was said
    <G extends Fact> Saying<G> as() {
        return (Saying<G>) this;
    }
}
