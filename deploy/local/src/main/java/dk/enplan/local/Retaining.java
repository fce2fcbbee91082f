package dk.enplan.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every running service, in the operator's name, what is older than it keeps it; and has it go where somebody says so. */
final class Retaining {

    private static final JsonMapper JSON = new JsonMapper();

    private final Home home;
    private final Consumer<String> says;

    Retaining(Home home, Consumer<String> says) {
        this.home = home;
        this.says = says;
    }

    Outcome ask(Order.Retain asked) {
        var missed = new ArrayList<String>();
        for (var service : Program.ALL) {
            if (service.database().isEmpty()) continue;
            says.accept(service.name());
            if (PlanDesk.asOperator(home, service, desk -> at(desk, asked)) instanceof Outcome.Refused(var why)) {
                says.accept("  " + why);
                missed.add(service.name());
            }
        }
        if (!missed.isEmpty()) return new Outcome.Refused("Not asked: " + String.join(", ", missed) + ".");
        if (!asked.forReal()) says.accept("Nothing went: ./enplan retention --for-real has it go.");
        return new Outcome.Done();
    }

    private Outcome at(PlanDesk desk, Order.Retain asked) throws IOException, InterruptedException {
        var answer = desk.post("/api/retention?dryRun=" + !asked.forReal(), "");
        return told(answer.statusCode(), answer.body());
    }

    Outcome told(int status, String body) {
        try {
            var said = JSON.readTree(body);
            if (status != 200) return new Outcome.Refused(said.path("detail").asString("It was refused."));
            said.path("rules").forEach(rule -> says.accept(line(rule)));
            return new Outcome.Done();
        } catch (JacksonException noJson) {
            return new Outcome.Refused("It answered something that cannot be read; see its log.");
        }
    }

    private static String line(JsonNode rule) {
        var name = "  %-15s".formatted(rule.path("rule").stringValue(""));
        if (!rule.has("keeps")) return name + "kept for good: no age is set";
        var line = new StringBuilder(name)
                .append("kept ")
                .append(rule.path("keeps").stringValue(""))
                .append("; older: ")
                .append(rule.path("rows").longValue());
        if (rule.has("oldest"))
            line.append(", the oldest of ").append(rule.path("oldest").stringValue(""));
        if (rule.path("decision").booleanValue(false)) line.append("; the data-protection officer decides");
        if (rule.path("removed").longValue() > 0)
            line.append("; gone: ").append(rule.path("removed").longValue());
        return line.toString();
    }
}
