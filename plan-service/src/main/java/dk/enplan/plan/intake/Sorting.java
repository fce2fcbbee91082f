package dk.enplan.plan.intake;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.intake.Arrival.Sorted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells what can be recorded from what must be parked or refused, and why. */
final class Sorting {

    private static final int MOST_TOLD = 20;

    private Sorting() {}

    static Sorted sort(Arrival arrival) {
        var text = new String(arrival.message(), StandardCharsets.UTF_8);
        return switch (Language.FACTS.read(text)) {
            case Reading.Understood<CloudEvent<Fact>>(var fact) ->
                astray(arrival, fact.envelope()).orElseGet(() -> new Sorted.Recordable(arrival, fact));
            case Reading.Unheard<CloudEvent<Fact>>(var envelope, var json) ->
                astray(arrival, envelope).orElseGet(() -> new Sorted.Unheard(arrival, envelope));
            case Reading.Wrong<CloudEvent<Fact>>(var problems) -> wrong(arrival, text, problems);
        };
    }

    private static Optional<Sorted> astray(Arrival arrival, Envelope envelope) {
        var citizen = envelope.citizen().value();
        if (!envelope.sector().value().equals(arrival.sector()))
            return Optional.of(new Sorted.Refused(
                    arrival,
                    envelope.id(),
                    citizen,
                    "wrong-sector",
                    "sector",
                    "must be " + arrival.sector() + ": it came by that sector's topic"));
        if (!citizen.toString().equals(arrival.key()))
            return Optional.of(new Sorted.Refused(
                    arrival,
                    envelope.id(),
                    citizen,
                    "wrong-key",
                    "subject",
                    "must be the key of the Kafka record, so that one citizen's events keep their order"));
        return Optional.empty();
    }

    private static Sorted wrong(Arrival arrival, String text, List<FieldProblem> problems) {
        var id = uuid(text, "id");
        var citizen = uuid(text, "subject");
        var says = problems.stream()
                // A long list of mistakes is one mistake made many times; its answer must fit into a record.
                .limit(MOST_TOLD)
                .map(problem -> problem.field() + " " + problem.says())
                .collect(Collectors.joining("; "));
        if (id.isEmpty() || citizen.isEmpty())
            return new Sorted.Parked(arrival, id.orElse(null), citizen.orElse(null), "unreadable", says);
        return new Sorted.Refused(
                arrival,
                id.get(),
                citizen.get(),
                "invalid-event",
                problems.getFirst().field(),
                says);
    }

    private static Optional<UUID> uuid(String text, String attribute) {
        try {
            return Language.parse(text)
                    .map(node -> node.path(attribute))
                    .filter(tools.jackson.databind.JsonNode::isString)
                    .map(node -> UUID.fromString(node.stringValue()));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
