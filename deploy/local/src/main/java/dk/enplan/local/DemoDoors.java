package dk.enplan.local;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dk.enplan.local.DemoStory.Line;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The doors that stories are told at: each sector's own, and where people answer flags. */
final class DemoDoors {

    private static final Map<String, String> OWN = Map.of(
            "jobcenter", "jobcenter-adapter",
            "family", "family-service",
            "housing", "housing-service",
            "psychiatry", "psychiatry-liaison");
    private static final String PLAN = "plan-service";
    private static final Set<String> ANSWERED = Set.of("accepted", "refused", "parked");
    private static final JsonMapper JSON = new JsonMapper();

    private final Platform platform;
    private final Kafka kafka;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();

    DemoDoors(Platform platform, Kafka kafka) {
        this.platform = platform;
        this.kafka = kafka;
    }

    /** Each sector at its own door, side by side; comes back when the plans know of it, with what went otherwise. */
    List<String> tell(List<Line.Told> events) throws IOException {
        var bySector = events.stream().collect(groupingBy(Line.Told::sector, LinkedHashMap::new, Collectors.toList()));
        var answers = bySector.entrySet().stream()
                .map(sector -> http.sendAsync(batch(sector.getKey(), sector.getValue()), BodyHandlers.ofString()))
                .toList();
        var wrong = new ArrayList<String>();
        for (var answer : answers) {
            var said = answer.join();
            if (said.statusCode() != 202)
                wrong.add("Demo stories were not taken whole: " + said.uri() + " answered " + said.statusCode() + " "
                        + said.body());
        }
        if (!wrong.isEmpty()) return wrong;
        // A sector's events about one citizen keep their order: the last of them tells for all.
        var last = new LinkedHashMap<String, Line.Told>();
        events.forEach(event -> last.put(event.sector() + event.citizen(), event));
        for (var event : last.values())
            if (!Patience.until(() -> arrived(event)))
                wrong.add("A demo story's event did not arrive in the plan: " + event.id());
        return wrong;
    }

    /** Who somebody is; said again it changes nothing. @return what went otherwise */
    Optional<String> register(DemoStory story) throws IOException {
        var person = ((ObjectNode) story.person().deepCopy())
                .put("citizenId", story.citizen().toString());
        var said = send(PLAN, "/api/identities", "sector-registry", "application/json", person.toString());
        return said.statusCode() / 100 == 2
                ? Optional.empty()
                : Optional.of("A demo citizen could not be registered: " + said.body());
    }

    private static String service(String sector) {
        return OWN.getOrDefault(sector, "partner-gateway");
    }

    private static String door(String sector) {
        return OWN.containsKey(sector) ? "/events" : "/sectors/" + sector + "/events";
    }

    private HttpRequest batch(String sector, List<Line.Told> events) {
        return request(service(sector), door(sector), "sector-" + sector)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(
                        events.stream().map(it -> it.event().toString()).collect(joining(",", "[", "]"))))
                .build();
    }

    /** Whoever goes past the doors is not told what became of it. */
    void slip(List<Line.Slipped> messages) throws IOException {
        if (messages.isEmpty()) return;
        var records = messages.stream()
                .map(it -> "enplan.events." + it.sector() + "\t" + it.citizen() + "\t" + it.message())
                .collect(joining("\n"));
        var process = kafka.appending().redirectErrorStream(true).start();
        try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write(records);
        }
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what went otherwise */
    Optional<String> answer(Line.Answered answer) throws IOException {
        if (!Patience.until(() -> !open(answer).isEmpty()))
            return Optional.of("A demo story answers flags of " + answer.rule() + ", and there is none.");
        for (var flag : open(answer)) {
            var path = "/api/plans/" + answer.citizen() + "/flags/" + flag;
            var said = answer.reason().isEmpty()
                    ? send(PLAN, path + "/acknowledgement", answer.who(), "application/json", "")
                    : send(PLAN, path + "/waiver", answer.who(), "application/json", waiver(answer));
            if (said.statusCode() != 200) return Optional.of("A demo story's answer was refused: " + said.body());
        }
        return Optional.empty();
    }

    private static String waiver(Line.Answered answer) {
        return JSON.createObjectNode().put("reason", answer.reason()).toString();
    }

    private List<String> open(Line.Answered answer) throws IOException {
        var plan = JSON.readTree(
                get(PLAN, "/api/plans/" + answer.citizen(), answer.who()).body());
        return StreamSupport.stream(plan.path("flags").spliterator(), false)
                .filter(flag -> flag.path("rule").asString("").equals(answer.rule()))
                .filter(flag -> flag.path("state").asString("").equals("open"))
                .map(flag -> flag.path("flagId").asString(""))
                .toList();
    }

    /** As every sector learns it. */
    private boolean arrived(Line.Told event) throws IOException {
        var answer = get(service(event.sector()), door(event.sector()) + "/" + event.id(), "sector-" + event.sector());
        return answer.statusCode() == 200
                // A story may tell what is refused, so that there is such a thing to look at.
                && ANSWERED.contains(JSON.readTree(answer.body()).path("state").asString(""));
    }

    private HttpResponse<String> get(String service, String path, String who) throws IOException {
        return send(request(service, path, who).GET().build());
    }

    private HttpResponse<String> send(String service, String path, String who, String type, String body)
            throws IOException {
        return send(request(service, path, who)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String service, String path, String who) {
        var token = tokens.computeIfAbsent(who, platform::token);
        return HttpRequest.newBuilder(URI.create(platform.address(service) + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("nobody waited for the answer", interrupted);
        }
    }
}
