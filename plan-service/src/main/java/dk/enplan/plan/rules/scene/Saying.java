package dk.enplan.plan.rules.scene;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** The ids it holds in this field. */
    public Stream<String> named(String field) {
        var label = Names.label(field, "");
        return Names.of(said).labels().stream()
                .filter(name -> name.startsWith(label))
                .map(name -> name.substring(label.length()));
    }

    @SuppressWarnings("unchecked") // asked for by the class of what was said
    <G extends Fact> Saying<G> as() {
        return (Saying<G>) this;
    }
}
