package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;

import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Before the plan's own desk, with a citizen whom nobody else tells about. */
abstract class AtTheDesk extends OnTheGround {

    static final Person TOVE = Person.coordinator("tove");
    static final String GOAL = """
            {"goalId": "g1", "wording": "Et job, jeg kan holde til", "author": "citizen", "domain": "employment"}""";
    static final String WISH = """
            {"topic": "wish", "text": "Ring ikke om morgenen"}""";

    final int port;
    final JdbcClient jdbc;
    final Story story = new Story();
    final Person anja = Person.citizen("anja", story.citizen());

    AtTheDesk(int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : callers.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }
    }

    final Answer act(Person who, String event, String data) {
        return post(who, body(event, data));
    }

    final Answer post(Person who, String body) {
        return Http.at(port).as(who).post(path(), body);
    }

    final Answer dry(Person who, String body) {
        return Http.at(port).as(who).post(path() + "?dryRun=true", body);
    }

    static String body(String event, String data) {
        return "{\"type\": \"dk.enplan." + event + ".v1\", \"data\": " + data + "}";
    }

    static String body(String event, String data, String attribute, String value) {
        return "{\"" + attribute + "\": \"" + value + "\", \"type\": \"dk.enplan." + event + ".v1\", \"data\": " + data
                + "}";
    }

    final String path() {
        return "/api/plans/" + story.citizen() + "/events";
    }

    final JsonNode plan() {
        return Http.at(port).as(TOVE).get("/api/plans/" + story.citizen()).json();
    }

    final JsonNode inHistory(String id) {
        return eventually(() -> plan().path("history")
                .valueStream()
                .filter(said -> said.toString().contains(id))
                .findFirst()
                .orElseThrow());
    }

    final int recorded() {
        return jdbc.sql(
                        "select count(*) from domain_event where payload_type = 'fact-recorded' and aggregate_identifier = ?")
                .param(story.citizen().toString())
                .query(Integer.class)
                .single();
    }

    static List<String> fields(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").stringValue())
                .toList();
    }
}
