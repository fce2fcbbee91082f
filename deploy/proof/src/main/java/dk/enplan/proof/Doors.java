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
import java.util.Set;
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
    /** The local provider's tokens live five minutes. Whoever calls all the time asks for the next while the last still holds. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final Duration HOLDS = Duration.ofMinutes(4);

    private record Token(String text, Instant issued) {

        boolean youngerThan(Duration age) {
            return issued.plus(age).isAfter(Instant.now());
        }
    }

    private final Reachable platform;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

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
        return Http.at(platform.address(service)).with(token(name).text());
    }

    private Token token(String name) {
        var known = tokens.get(name);
        if (known == null || !known.youngerThan(HOLDS))
            return tokens.compute(name, (who, had) -> had != null && had.youngerThan(FRESH) ? had : issued(who));
        if (!known.youngerThan(FRESH) && asking.add(name)) Thread.ofVirtual().start(() -> askFor(name));
        return known;
    }

    /** Where nobody answers, whoever calls next asks again. */
    private void askFor(String name) {
        try {
            tokens.put(name, issued(name));
        } finally {
            asking.remove(name);
        }
    }

    private Token issued(String name) {
        return new Token(platform.token(name), Instant.now());
    }
}
