package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.door.Threshold;
import dk.enplan.plan.intake.Act;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One speaker about one citizen: what is known of that need not be said, and must not be said otherwise. */
final class Counter implements Threshold.Custom {

    private static final String SOURCE = "/plan-service/desk";

    private final Speaker speaker;
    private final CitizenId citizen;
    private final OffsetDateTime now;
    private int told;
    private final Set<String> withoutTime = new HashSet<>();
    private final Set<String> withoutRecordedAt = new HashSet<>();

    Counter(Speaker speaker, CitizenId citizen, Clock clock) {
        this.speaker = speaker;
        this.citizen = citizen;
        this.now = Here.at(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public JsonNode completed(JsonNode said) {
        if (!(said instanceof ObjectNode object)) return said;
        var event = object.deepCopy();
        fill(event, "specversion", "1.0");
        fill(event, "id", UUID.randomUUID().toString());
        fill(event, "source", SOURCE);
        fill(event, "subject", citizen.toString());
        fill(event, "sector", speaker.sector());
        fill(event, "actor", speaker.actor());
        var id = event.path("id").asString("");
        // What is told together was true in the order in which it is told: a goal is set before it is met.
        var inTurn = now.plus(told++, ChronoUnit.MICROS).toString();
        if (fill(event, "time", inTurn)) withoutTime.add(id);
        if (fill(event, "recordedat", inTurn)) withoutRecordedAt.add(id);
        return event;
    }

    @Override
    public List<FieldProblem> problems(Envelope envelope) {
        var problems = new ArrayList<FieldProblem>();
        if (!envelope.citizen().equals(citizen))
            problems.add(only("subject", "the citizen in the address, or be left out"));
        if (!envelope.sector().value().equals(speaker.sector()))
            problems.add(only("sector", speaker.sector() + ", or be left out: that is in whose name you speak here"));
        if (!speaker.actor().equals(envelope.actor()))
            problems.add(only("actor", "the one who is logged in, or be left out"));
        return problems;
    }

    List<Act> acts(List<CloudEvent<Fact>> events) {
        return events.stream()
                .map(event -> {
                    var id = event.envelope().id().toString();
                    return new Act(event, speaker.unknown(), withoutTime.contains(id), withoutRecordedAt.contains(id));
                })
                .toList();
    }

    private static boolean fill(ObjectNode event, String attribute, String value) {
        if (event.hasNonNull(attribute)) return false;
        event.put(attribute, value);
        return true;
    }

    private static FieldProblem only(String field, String what) {
        return new FieldProblem(field, Fault.NOT_ALLOWED, "must be " + what);
    }
}
