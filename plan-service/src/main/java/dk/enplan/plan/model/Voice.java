package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Request;
import dk.enplan.contracts.fact.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the citizen said and asked for, or somebody for the citizen. */
public record Voice(Register<Statement.Recorded, Course> statements, Register<Request.Made, Course> requests)
        implements Part {

    public enum Course implements Over {
        OPEN,
        ANSWERED;

        @Override
        public boolean over() {
            return this == ANSWERED;
        }
    }

    static Voice silent() {
        return new Voice(Register.empty(), Register.empty());
    }

    /** A statement has no id of its own, so it is known by the event that told it. */
    Voice evolve(Envelope said, Statement fact) {
        return switch (fact) {
            case Statement.Recorded it ->
                new Voice(statements.begin(said.id().toString(), said, it, Course.OPEN), requests);
        };
    }

    Voice evolve(Envelope said, Request fact) {
        return new Voice(
                statements,
                switch (fact) {
                    case Request.Made made -> requests.begin(made.requestId(), said, made, Course.OPEN);
                    case Request.Answered(var id) -> requests.turn(id, said, Course.ANSWERED);
                });
    }

    public Stream<Item<Request.Made, Course>> unanswered() {
        return requests.open();
    }

    @Override
    public List<UUID> unmatched() {
        return requests.unmatched();
    }
}
