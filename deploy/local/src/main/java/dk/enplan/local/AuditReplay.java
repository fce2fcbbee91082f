package dk.enplan.local;

import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the running plan service, in the auditor's name, decide and make again what was decided and shown, and say whether it is the same. */
final class AuditReplay {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LOOK_EVERY_MS = 1_000;

    private final Home home;
    private final Consumer<String> says;

    AuditReplay(Home home, Consumer<String> says) {
        this.home = home;
        this.says = says;
    }

    /** Whoever could not look must not be taken for one who found something. */
    Outcome ask(Order.Replay asked) {
        var found = new Outcome[] {new Outcome.Unable("Nobody looked.")};
        var reached = PlanDesk.asAuditor(home, desk -> {
            found[0] = look(desk, asked.citizen());
            return new Outcome.Done();
        });
        return reached instanceof Outcome.Refused(var why) ? new Outcome.Unable(why) : found[0];
    }

    private Outcome look(PlanDesk desk, String citizen) throws IOException, InterruptedException {
        var body = citizen.isEmpty() ? "{}" : "{\"citizenId\":\"" + citizen + "\"}";
        var answer = desk.postJson("/api/audit/replays", body);
        while (isRunning(answer.statusCode(), answer.body())) {
            Thread.sleep(LOOK_EVERY_MS);
            answer = desk.get("/api/audit/replays/"
                    + JSON.readTree(answer.body()).path("id").stringValue(""));
        }
        return told(answer.statusCode(), answer.body());
    }

    private static boolean isRunning(int status, String body) {
        try {
            return status < 300
                    && JSON.readTree(body).path("state").stringValue("").equals("running");
        } catch (JacksonException noJson) {
            return false;
        }
    }

    Outcome told(int status, String body) {
        try {
            var said = JSON.readTree(body);
            if (status >= 300) return new Outcome.Unable(said.path("detail").asString("The plan service refused."));
            return switch (said.path("state").stringValue("")) {
                case "done" -> told(said.path("statement"));
                case "lost" ->
                    new Outcome.Unable("Whoever did it is gone, and nothing came of it: ask for it once more.");
                default -> new Outcome.Unable(said.path("failed").asString("Nothing came of it; see its log."));
            };
        } catch (JacksonException noJson) {
            return new Outcome.Unable("The plan service answered something that cannot be read; see its log.");
        }
    }

    private Outcome told(JsonNode statement) {
        says.accept("citizens:  " + statement.path("citizens").longValue());
        says.accept("events:    " + statement.path("events").longValue());
        says.accept("decisions: " + statement.path("decisions").longValue());
        var erased = statement.path("erased").longValue(0);
        if (erased > 0)
            says.accept(
                    "erased:    %d, who are not part of this; their record of erasure and the verification of the chain tell of them"
                            .formatted(erased));
        statement.path("deviations").forEach(it -> says.accept(deviation(it)));
        statement
                .path("uncompared")
                .forEach(it -> says.accept("  not compared: %s%s"
                        .formatted(whose(it), it.path("says").stringValue(""))));
        says.accept("statement: /api/audit/replays/" + statement.path("id").stringValue("") + "/statement");
        return switch (statement.path("result").stringValue("")) {
            case "equal" -> {
                says.accept("What was decided and shown is what follows from what is recorded.");
                yield new Outcome.Done();
            }
            case "differs" ->
                new Outcome.Refused("What was decided or shown is not what follows from what is recorded: "
                        + statement.path("counts") + ".");
            default ->
                new Outcome.Unable(
                        "Nothing differs, and not all could be looked at: " + statement.path("counts") + ".");
        };
    }

    private static String deviation(JsonNode it) {
        return "  %-10s %s%s%s%n    expected: %s%n    found:    %s"
                .formatted(
                        it.path("kind").stringValue(""),
                        whose(it),
                        it.path("what").stringValue(""),
                        it.has("sequence") ? " at " + it.path("sequence").longValue() : "",
                        it.path("expected").stringValue(""),
                        it.path("found").stringValue(""));
    }

    private static String whose(JsonNode it) {
        return it.has("citizenId") ? it.path("citizenId").stringValue("") + " " : "";
    }
}
