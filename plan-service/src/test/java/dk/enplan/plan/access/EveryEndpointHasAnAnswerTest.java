package dk.enplan.plan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import dk.enplan.testkit.Mutations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is asked, by whomever: there is an answer, it is no breakdown, and it says nothing of what is behind. */
class EveryEndpointHasAnAnswerTest extends PageTrial {

    private static final long SEED = 20261122;
    private static final int TIMES = 12;
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");
    private static final List<String> ROLES =
            List.of("coordinator", "caseworker", "citizen", "leader", "auditor", "operator", "dpo", "sector-system");
    /** Those that keep the whole service busy for as long as they like are tried where they are tested. */
    private static final Set<String> LONG = Set.of(
            "/api/views/rebuild",
            "/api/views/retry",
            "/api/simulations/all",
            "/api/audit/replays",
            "/audit/replays",
            "/audit/verification",
            "/aside/retry",
            "/live",
            "/live/aside");

    private final List<Endpoints.Endpoint> endpoints;
    private final JdbcClient jdbc;
    private final Random random = new Random(SEED);

    @Autowired
    EveryEndpointHasAnAnswerTest(
            WebApplicationContext context,
            Saying saying,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            JdbcClient jdbc) {
        super(context, saying);
        this.jdbc = jdbc;
        this.endpoints = Endpoints.of(requestMappingHandlerMapping);
    }

    /** What other tests have had set aside is shown to operators with its fault: that is meant to be read. */
    @BeforeEach
    void nothing_is_set_aside() {
        jdbc.sql("delete from set_aside").update();
    }

    @BeforeEach
    void somebody_is_there() {
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        told("contact.assigned", "{\"personId\":\"somebody\",\"role\":\"coordinator\"}");
    }

    @Test
    void to_questions_and_bodies_that_make_no_sense_and_nearly_do() {
        var broken = new ArrayList<String>();
        for (var endpoint : endpoints)
            if (!LONG.contains(endpoint.path())) for (int time = 0; time < TIMES; time++) ask(endpoint, broken);
        assertThat(broken).as("with seed %d", SEED).isEmpty();
    }

    private void ask(Endpoints.Endpoint endpoint, List<String> broken) {
        var role = ROLES.get(random.nextInt(ROLES.size()));
        if (role.equals("citizen")) asCitizen();
        else as(role);
        var address = address(endpoint);
        var body = Mutations.of(event(), random);
        var asked = endpoint.method() + " " + address + " as " + role
                + (endpoint.method().equals("GET") ? "" : " " + body);
        var answer = switch (endpoint.method()) {
            case "GET" -> get(address);
            case "POST" -> address.startsWith("/api") ? postJson(address, body) : post(address, form());
            case "PUT" -> putJson(address, body);
            default -> delete(address);
        };
        var wrong = wrong(answer);
        if (!wrong.isEmpty()) broken.add(wrong + ": " + (asked.length() > 600 ? asked.substring(0, 600) : asked));
    }

    private static String wrong(MvcTestResult answer) {
        if (answer.getUnresolvedException() != null) return String.valueOf(answer.getUnresolvedException());
        if (answer.getResponse().getStatus() >= 500)
            return answer.getResponse().getStatus() + " "
                    + answer.getMvcResult().getResolvedException();
        return Mutations.internals(text(answer)).map("says "::concat).orElse("");
    }

    private String address(Endpoints.Endpoint endpoint) {
        var path = VARIABLE.matcher(endpoint.path())
                .replaceAll(found -> found.group().equals("{citizenId}") && random.nextInt(4) > 0
                        ? citizen.toString()
                        : encoded(Mutations.word(random)).replace("$", ""));
        var query = new StringBuilder();
        for (var name : endpoint.asks())
            if (random.nextInt(3) > 0)
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(encoded(Mutations.word(random)));
        return path + query;
    }

    private Map<String, String> form() {
        var fields = new LinkedHashMap<String, String>();
        for (var name : List.of(
                "reason",
                "at",
                "date",
                "time",
                "day",
                "from",
                "to",
                "until",
                "words",
                "who",
                "person",
                "opened",
                "seen",
                "minutes",
                "of",
                "kind",
                "goal",
                "purpose",
                "purposes",
                "note")) if (random.nextInt(3) > 0) fields.put(name, Mutations.word(random));
        return fields;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String event() {
        return """
            {"specversion": "1.0", "id": "33333333-3333-4333-8333-333333333333", "source": "/x", "type": "dk.enplan.effort.started.v1",
             "subject": "%s", "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:05:00+01:00", "sector": "family",
             "data": {"effortId": "e", "kind": "support", "hoursPerWeek": 4.5, "reason": "x", "params": {"days": 5}}}
            """.formatted(citizen);
    }
}
