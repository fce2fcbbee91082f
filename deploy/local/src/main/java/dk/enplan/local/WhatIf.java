package dk.enplan.local;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running platform what its plans would look like under other numbers, in the operator's name. */
final class WhatIf {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PERCENT = 100;

    private final Home home;
    private final Consumer<String> says;

    WhatIf(Home home, Consumer<String> says) {
        this.home = home;
        this.says = says;
    }

    Outcome ask(Order.WhatIf asked) {
        return PlanDesk.asOperator(home, desk -> {
            var answer = desk.post("/api/simulations/all", body(asked));
            var said = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) return new Outcome.Refused(objection(said));
            print(said);
            return new Outcome.Done();
        });
    }

    /** In YAML, in which a value is what it looks like: 5 is a number, [a, b] a list. */
    static String body(Order.WhatIf asked) {
        var body = new StringBuilder("params:\n");
        asked.params().forEach((rule, numbers) -> {
            body.append("  ").append(JSON.writeValueAsString(rule)).append(":\n");
            numbers.forEach((name, value) -> body.append("    ")
                    .append(JSON.writeValueAsString(name))
                    .append(": ")
                    .append(value)
                    .append('\n'));
        });
        if (!asked.since().isEmpty()) body.append("since: ").append(JSON.writeValueAsString(asked.since()));
        return body.toString();
    }

    private static String objection(JsonNode problem) {
        var sentence = new StringBuilder(problem.path("detail").asString("The plan service refused."));
        problem.path("errors")
                .forEach(error ->
                        sentence.append("\n  ").append(error.path("says").asString("")));
        return sentence.toString();
    }

    private void print(JsonNode said) {
        for (var rule : said.path("byRule").properties()) says.accept(rule.getKey() + ": " + line(rule.getValue()));
        var share = said.path("share").doubleValue() * PERCENT;
        says.accept("%s plans, %s events, read in %.1f s"
                .formatted(
                        said.path("plans"),
                        said.path("events"),
                        said.path("millis").longValue() / 1000.0));
        says.accept("flags that would appear: " + said.path("appear"));
        says.accept("flags that would vanish: " + said.path("vanish"));
        says.accept("flags that would move:   " + said.path("move"));
        says.accept("plans that would look otherwise: %s, %.1f %%".formatted(said.path("touched"), share));
    }

    private static String line(JsonNode count) {
        return "%s flags as it is, %s as it would be".formatted(count.path("was"), count.path("wouldBe"));
    }
}
