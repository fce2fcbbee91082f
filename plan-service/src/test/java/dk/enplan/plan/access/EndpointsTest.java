package dk.enplan.plan.access;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Here;
import dk.enplan.plan.Story;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the running service, before everybody there is: who is let in stands in {@code endpoints.txt}, and an endpoint that
 * does not stand there fails. Whoever is let in, wherever, sees only what was said for them.
 */
class EndpointsTest extends PageTrial {

    /** @param sees of what a sector that is nobody's here has told */
    private record Who(
            String letter,
            String role,
            String name,
            @Nullable String sector,
            boolean authority,
            Set<Audience> sees) {}

    private static final List<Who> EVERYBODY = List.of(
            new Who(
                    "C",
                    "coordinator",
                    "tove",
                    "plan",
                    false,
                    Set.of(Audience.PLAN, Audience.AUTHORITY, Audience.RELATIONAL)),
            new Who("K", "coordinator", "kim", "plan", false, Set.of()),
            new Who("W", "caseworker", "mette", "jobcenter", false, Set.of(Audience.PLAN, Audience.RELATIONAL)),
            new Who("A", "caseworker", "jonas", "jobcenter", true, Set.of(Audience.PLAN)),
            new Who("H", "caseworker", "pia", "psychiatry", false, Set.of()),
            new Who("S", "citizen", "anja", null, false, Set.of(Audience.PLAN)),
            new Who("O", "citizen", "bo", null, false, Set.of()),
            new Who(
                    "R",
                    "auditor",
                    "rita",
                    null,
                    false,
                    Set.of(Audience.PLAN, Audience.AUTHORITY, Audience.RELATIONAL, Audience.RESTRICTED)),
            new Who("D", "dpo", "dorte", null, false, Set.of()),
            new Who("L", "leader", "lone", "plan", false, Set.of()),
            new Who("P", "operator", "otto", null, false, Set.of()),
            new Who("Y", "sector-system", "sector-family", "family", false, Set.of()));

    private final RequestMappingHandlerMapping endpoints;
    private final int port;
    private final Story story = new Story();
    private OffsetDateTime next = OffsetDateTime.now(Here.ZONE).minusDays(20);

    @Autowired
    EndpointsTest(
            WebApplicationContext context,
            Saying saying,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            @LocalServerPort int port) {
        super(context, saying);
        this.endpoints = requestMappingHandlerMapping;
        this.port = port;
    }

    @Test
    void everybody_is_let_in_where_the_table_says_and_sees_what_was_said_for_them() throws Exception {
        begun();
        var expected = RightsPage.table();
        var found = new TreeMap<String, String>();
        var leaks = new ArrayList<String>();
        for (var endpoint : ours()) {
            var letIn = expected.getOrDefault(endpoint, "");
            // What would keep the whole service busy is tried by nobody who would set it going.
            var elsewhere = letIn.endsWith(RightsPage.ELSEWHERE);
            found.put(
                    endpoint,
                    EVERYBODY.stream()
                                    .filter(who ->
                                            (elsewhere && letIn.contains(who.letter())) || letIn(endpoint, who, leaks))
                                    .map(Who::letter)
                                    .collect(Collectors.joining())
                            + (elsewhere ? RightsPage.ELSEWHERE : ""));
        }
        assertThat(leaks).isEmpty();
        assertThat(written(found)).isEqualTo(written(expected));
    }

    private boolean letIn(String endpoint, Who who, List<String> leaks) {
        be(who);
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var address = filled(endpoint.substring(endpoint.indexOf(' ') + 1));
        var answer = switch (method) {
            case "GET" -> address.startsWith("/live") ? open(address) : get(address);
            case "POST" ->
                address.startsWith("/api")
                        ? postJson(address, "{\"reason\": \"Borgeren bad om det\"}")
                        : post(address, Map.of("reason", "x"));
            case "PUT" -> putJson(address, "{}");
            default -> delete(address);
        };
        var response = answer.getResponse();
        var body = address.startsWith("/live") ? "" : text(answer);
        for (var audience : Audience.values())
            if (!who.sees().contains(audience) && body.contains(marker(audience)))
                leaks.add(who.letter() + " reads " + audience + " at " + endpoint);
        var sentAway = "/".equals(response.getRedirectedUrl());
        if (endpoint.equals("GET /api/plans/{citizenId}") && !who.sees().isEmpty())
            for (var audience : who.sees()) assertThat(body).as(who.letter()).contains(marker(audience));
        return response.getStatus() != 403 && response.getStatus() != 406 && !sentAway;
    }

    private String filled(String path) {
        var filled = path.replace("{citizenId}", story.citizen().toString())
                .replace("{flagId}", new UUID(7, 7).toString())
                .replace("{id}", new UUID(8, 8).toString())
                .replace("{position}", "999999")
                .replace("{type}", "dk.enplan.effort.started.v1")
                .replace("{act}", "say")
                .replace("{table}", "waits")
                .replace("/acts/{name}", "/acts/goal")
                .replace("{kind}", "handoff")
                .replace("{name}", "stopped-on-improvement");
        return filled
                + switch (path) {
                    case "/live" -> "?of=" + story.citizen();
                    case "/citizens/{citizenId}/sources" -> "?e=" + UUID.randomUUID();
                    case "/api/audit/citizens/{citizenId}/difference" -> "?from=2026-01-01&to=2026-02-01";
                    case "/api/plans/{citizenId}/changes" -> "?since=2026-01-01T00:00:00Z";
                    case "/api/parked/retry" -> "?citizen=" + UUID.randomUUID();
                    default -> "";
                };
    }

    private void be(Who who) {
        if (who.letter().equals("S")) as(who.role(), who.name(), who.sector(), who.authority(), story.citizen());
        else if (who.letter().equals("O")) as(who.role(), who.name(), who.sector(), who.authority(), UUID.randomUUID());
        else as(who.role(), who.name(), who.sector(), who.authority());
    }

    private List<String> ours() {
        return Endpoints.of(endpoints).stream()
                .map(Endpoints.Endpoint::name)
                .distinct()
                .toList();
    }

    private static String written(Map<String, String> table) {
        return new TreeMap<>(table)
                .entrySet().stream()
                        .map(it -> it.getKey() + " | " + it.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private void begun() {
        say("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        say("plan", "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        say("jobcenter", "effort.started", "{\"effortId\":\"i1\",\"kind\":\"internship\"}");
        var last = new UUID(0, 0);
        for (var audience : Audience.values()) {
            story.to(audience);
            var told = say(
                    "housing",
                    "goal.proposed",
                    "{\"goalId\":\"g-%1$s\",\"wording\":\"%1$s\",\"author\":\"citizen\",\"domain\":\"housing\"}"
                            .formatted(marker(audience)));
            if (audience != Audience.PRIVATE) last = told;
        }
        var shown = last.toString();
        eventually(() -> assertThat(Http.at(port)
                        .as(Person.auditor("rita"))
                        .get("/api/plans/" + story.citizen())
                        .body())
                .contains(shown));
    }

    private static String marker(Audience audience) {
        return "said-to-" + dk.enplan.contracts.Kind.wireName(audience) + "-ears";
    }

    private UUID say(String sector, String event, String data) {
        next = next.plusMinutes(1);
        return story.tell(sector, event, data, next);
    }
}
