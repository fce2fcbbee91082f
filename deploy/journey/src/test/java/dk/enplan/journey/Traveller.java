package dk.enplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.local.Platform;
import dk.enplan.testkit.Http;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One invented citizen on the way through the running platform, and those who tell about them. */
public final class Traveller {

    private final Platform platform;
    private final Map<String, String> tokens;
    private final UUID citizen;

    public Traveller(Platform platform, Map<String, String> tokens) {
        this(platform, tokens, UUID.randomUUID());
    }

    public Traveller(Platform platform, Map<String, String> tokens, UUID citizen) {
        this.platform = platform;
        this.tokens = tokens;
        this.citizen = citizen;
    }

    public UUID citizen() {
        return citizen;
    }

    /** In the plan, with a coordinator. */
    public Traveller enrolled() {
        tell("partner-gateway", "plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        tell("partner-gateway", "plan", "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        return this;
    }

    public UUID tell(String service, String sector, String event, String data) {
        var id = UUID.randomUUID();
        assertThat(send(service, sector, cloudEvent(id, sector, event, data)).status())
                .isEqualTo(202);
        return id;
    }

    Http.Answer send(String service, String sector, String json) {
        var path = service.equals("partner-gateway") ? "/sectors/" + sector + "/events" : "/events";
        return as("sector-" + sector, service).post(path, "application/cloudevents+json", json);
    }

    /** The rules whose flags an event would clear, as the gateway's dry run tells it. */
    List<String> wouldClear(String sector, String event, String data) {
        var answer = as("sector-" + sector, "partner-gateway")
                .post("/sectors/" + sector + "/events?dryRun=true", cloudEvent(UUID.randomUUID(), sector, event, data));
        assertThat(answer.json().path("flags").stringValue()).as(answer.body()).isEqualTo("known");
        return answer.json()
                .path("plan")
                .path("cleared")
                .valueStream()
                .map(flag -> flag.path("rule").stringValue())
                .toList();
    }

    /** Not sent: for a batch. */
    public String event(String sector, String event, String data) {
        return cloudEvent(UUID.randomUUID(), sector, event, data);
    }

    String cloudEvent(UUID id, String sector, String event, String data) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return """
               {"specversion":"1.0","id":"%s","source":"/journey","type":"dk.enplan.%s.v1","subject":"%s",
                "time":"%s","recordedat":"%s","sector":"%s","data":%s}""".formatted(id, event, citizen, now, now, sector, data);
    }

    /** What a caseworker does at a sector's own desk. */
    public UUID order(String who, String service, String path, String fields) {
        var answer = as(who, service).post(path, "{\"citizenId\":\"%s\"%s}".formatted(citizen, fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(answer.json().path("id").stringValue());
    }

    String state(String service, String sector, UUID event) {
        var answer = as("sector-" + sector, service).get("/events/" + event);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("state").stringValue();
    }

    public JsonNode plan() {
        var answer = as("tove", "plan-service").get("/api/plans/" + citizen);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public List<JsonNode> flags(String state) {
        return plan().path("flags")
                .valueStream()
                .filter(flag -> flag.path("state").stringValue().equals(state))
                .toList();
    }

    /** On the coordinator's list with open flags: a line follows its plan a moment later. */
    public boolean flaggedOnTheList() {
        var list = as("tove", "plan-service").get("/api/worklist?text=" + citizen);
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        return !list.json().path("content").path(0).path("flags").isEmpty();
    }

    /** What lies in somebody's inbox about this citizen. */
    public List<JsonNode> inbox(String who) {
        var answer = as(who, "notification-service").get("/api/inbox?state=all&most=200");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("notices")
                .valueStream()
                .filter(notice -> notice.path("citizenId").stringValue().equals(citizen.toString()))
                .toList();
    }

    public Http as(String who, String service) {
        return Http.at(platform.address(service)).with(tokens.computeIfAbsent(who, platform::token));
    }
}
