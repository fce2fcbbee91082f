package dk.enplan.plan.rehearsal;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes events of a story's lines, each as a sector would have sent it. */
record Speaking(CitizenId citizen) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Speaking in(String scenario) {
        return new Speaking(new CitizenId(named(scenario)));
    }

    /** @param order of two events of one minute the one written first comes first */
    Reading<CloudEvent<Fact>> event(
            UUID id, String event, String sector, Instant time, Instant recorded, int order, JsonNode data) {
        var envelope = JSON.objectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/scenario")
                .put("type", Language.typeOf(event))
                .put("subject", citizen.toString())
                .put("time", written(time))
                .put("sector", sector)
                .put("recordedat", written(recorded.plusMillis(order)));
        envelope.set("data", data);
        return Language.FACTS.read(envelope);
    }

    /** The same name is the same event wherever the story is told. */
    UUID id(String name) {
        return named(citizen + name);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Instant at) {
        return ISO_OFFSET_DATE_TIME.format(Here.at(at));
    }
}
