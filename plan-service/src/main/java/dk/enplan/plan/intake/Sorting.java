package dk.enplan.plan.intake;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.door.CprInText;
import dk.enplan.kit.door.Threshold;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.intake.Arrival.Sorted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells what can be recorded from what must be parked or refused, and why. */
final class Sorting {

    private static final int MOST_SAID = 300;

    private Sorting() {}

    static Sorted sort(Arrival arrival, Clock clock) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(arrival.message()))
                    .toString();
            return sort(arrival, text, clock);
        } catch (RuntimeException | StackOverflowError defect) {
            // Ours, and about this one: the others in its batch must not wait until it is mended.
            return new Sorted.Parked(arrival, null, null, SetAside.UNREADABLE, "Reading it broke: " + Fault.of(defect));
        } catch (CharacterCodingException notUtf8) {
            return wrong(
                    arrival,
                    new String(arrival.message(), StandardCharsets.UTF_8),
                    List.of(new FieldProblem("", FieldProblem.Fault.WRONG_TYPE, "must be encoded in UTF-8")));
        }
    }

    private static Sorted sort(Arrival arrival, String text, Clock clock) {
        return switch (Language.FACTS.read(text)) {
            case Reading.Understood<CloudEvent<Fact>>(var fact) ->
                astray(arrival, fact.envelope())
                        .or(() -> beyondLimits(arrival, fact, clock))
                        .orElseGet(() -> new Sorted.Recordable(arrival, fact));
            case Reading.Unheard<CloudEvent<Fact>>(var envelope, var json) ->
                astray(arrival, envelope)
                        .or(() -> withCpr(arrival, envelope, json))
                        .orElseGet(() -> new Sorted.Unheard(arrival, envelope));
            case Reading.Wrong<CloudEvent<Fact>>(var problems) -> wrong(arrival, text, problems);
        };
    }

    /** What no door lets in does not come in past the doors either. */
    private static Optional<Sorted> beyondLimits(Arrival arrival, CloudEvent<Fact> fact, Clock clock) {
        var problems = Threshold.limits(fact, clock);
        var envelope = fact.envelope();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(invalid(arrival, envelope.id(), envelope.citizen().value(), problems));
    }

    /** What is not known here yet is kept until it is; not so what no door will take then either. */
    private static Optional<Sorted> withCpr(Arrival arrival, Envelope envelope, String json) {
        var problems = CprInText.problems(json);
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(invalid(arrival, envelope.id(), envelope.citizen().value(), problems));
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
        if (id.isEmpty() || citizen.isEmpty())
            return new Sorted.Parked(
                    arrival, id.orElse(null), citizen.orElse(null), SetAside.UNREADABLE, says(problems));
        return invalid(arrival, id.get(), citizen.get(), problems);
    }

    private static Sorted invalid(Arrival arrival, UUID id, UUID citizen, List<FieldProblem> problems) {
        var field = problems.getFirst().field();
        return new Sorted.Refused(arrival, id, citizen, code(problems), field.isEmpty() ? null : field, says(problems));
    }

    private static String code(List<FieldProblem> problems) {
        return problems.stream().anyMatch(it -> it.fault() == FieldProblem.Fault.CPR_IN_TEXT)
                ? Problem.CPR_IN_TEXT
                : "invalid-event";
    }

    /** As many as a receipt has room for. */
    private static String says(List<FieldProblem> problems) {
        var says = problems.stream()
                .map(problem -> (problem.field() + " " + problem.says()).strip())
                .collect(Collectors.joining("; "));
        return says.length() <= MOST_SAID ? says : says.substring(0, MOST_SAID - 1) + "…";
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
