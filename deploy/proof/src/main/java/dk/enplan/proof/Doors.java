package dk.enplan.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dk.enplan.local.Reachable;
import dk.enplan.proof.Life.Told;
import dk.enplan.testkit.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tells events where their sectors tell them: at the door of their own service, or at the gateway's. */
public final class Doors {

    /** What a door understands at once. */
    static final int LARGEST_BATCH = 1_000;

    private static final Map<String, String> OWN = Map.of(
            "jobcenter", "jobcenter-adapter",
            "family", "family-service",
            "housing", "housing-service",
            "psychiatry", "psychiatry-liaison");
    private static final String GATEWAY = "partner-gateway";
    /** The local provider's tokens live five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private record Token(String text, Instant issued) {}

    private final Reachable platform;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Doors(Reachable platform) {
        this.platform = platform;
    }

    /** Each sector tells its own, together; what a door does not take is a defect of the teller, and told at once. */
    void tell(List<Told> events) {
        var bySector = events.stream().collect(groupingBy(Told::sector, LinkedHashMap::new, Collectors.toList()));
        bySector.forEach((sector, told) -> {
            var batch = told.stream().map(Told::json).collect(joining(",", "[", "]"));
            var answer = at(sector).post(path(sector), "application/cloudevents-batch+json", batch);
            if (answer.status() != 202)
                throw new IllegalStateException(sector + " answered " + answer.status() + " " + answer.body());
        });
    }

    /** One event, whatever the answer. */
    public Http.Answer tell(Told event) {
        return at(event.sector()).post(path(event.sector()), "application/cloudevents+json", event.json());
    }

    /** What became of it, as its publisher may read it. */
    Http.Answer standing(Told event) {
        return at(event.sector()).get(path(event.sector()) + "/" + event.id());
    }

    /** Sectors that share a service share its books. */
    static boolean shareADoor(String one, String other) {
        return service(one).equals(service(other));
    }

    private Http at(String sector) {
        return as("sector-" + sector, service(sector));
    }

    private static String service(String sector) {
        return OWN.getOrDefault(sector, GATEWAY);
    }

    private static String path(String sector) {
        return OWN.containsKey(sector) ? "/events" : "/sectors/" + sector + "/events";
    }

    public Http as(String name, String service) {
        var token = tokens.compute(
                name,
                (who, known) -> known != null && known.issued().plus(FRESH).isAfter(Instant.now())
                        ? known
                        : new Token(platform.token(who), Instant.now()));
        return Http.at(platform.address(service)).with(token.text());
    }
}
