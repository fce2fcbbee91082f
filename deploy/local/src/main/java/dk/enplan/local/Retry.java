package dk.enplan.local;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the running plan service try again what is held, in the operator's name, until it has tried all of it. */
final class Retry {

    private static final JsonMapper JSON = new JsonMapper();

    private final Home home;
    private final Consumer<String> says;

    Retry(Home home, Consumer<String> says) {
        this.home = home;
        this.says = says;
    }

    Outcome ask(Order.Retry asked) {
        return PlanDesk.asOperator(home, desk -> retry(desk, asked.citizen()));
    }

    private Outcome retry(PlanDesk desk, String citizen) throws IOException, InterruptedException {
        var sum = new Tally();
        var which = citizen.isEmpty() ? "" : "?citizen=" + citizen;
        for (var more = true; more; ) {
            var answer = desk.post("/api/parked/retry" + which, "");
            var said = JSON.readTree(answer.body());
            if (answer.statusCode() != 200)
                return new Outcome.Refused(said.path("detail").asString("The plan service refused."));
            sum.add(said);
            more = said.has("next");
            if (citizen.isEmpty()) which = "?from=" + said.path("next").asString("");
        }
        return sum.told(says);
    }

    /** What all answers came to: each counts what was done since the one before. */
    static final class Tally {

        private int citizens;
        private int taken;
        private int refused;
        private final Map<String, Integer> parked = new TreeMap<>();

        void add(JsonNode said) {
            citizens += said.path("citizens").intValue();
            taken += said.path("taken").intValue();
            refused += said.path("refused").intValue();
            said.path("parked")
                    .properties()
                    .forEach(code -> parked.merge(code.getKey(), code.getValue().intValue(), Integer::sum));
        }

        Outcome told(Consumer<String> says) {
            says.accept("citizens tried:        " + citizens);
            says.accept("events now in a plan:  " + taken);
            if (refused > 0) says.accept("events that were wrong: " + refused);
            if (parked.isEmpty()) return new Outcome.Done();
            var why = parked.entrySet().stream()
                    .map(code -> code.getValue() + " " + code.getKey())
                    .collect(Collectors.joining(", "));
            return new Outcome.Refused("Still parked: " + why + ". GET /api/parked says what broke, and where.");
        }
    }
}
