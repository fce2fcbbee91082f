package dk.enplan.local;

import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the running plan service wrap the citizens' keys with the key that is current, and hash their numbers and names with the current
 * one of those, in the operator's name, until none is left.
 */
final class KeyRotation {

    private static final JsonMapper JSON = new JsonMapper();

    private final Home home;
    private final Consumer<String> says;

    KeyRotation(Home home, Consumer<String> says) {
        this.home = home;
        this.says = says;
    }

    Outcome ask() {
        return PlanDesk.asOperator(home, this::rotate);
    }

    private Outcome rotate(PlanDesk desk) throws IOException, InterruptedException {
        long wrapped = 0;
        while (true) {
            var answer = desk.post("/api/keys/rotation", "");
            var said = JSON.readTree(answer.body());
            if (answer.statusCode() != 200)
                return new Outcome.Refused(said.path("detail").asString("The plan service refused."));
            wrapped += said.path("wrapped").longValue();
            var left = said.path("left").longValue();
            if (left > 0 && said.path("wrapped").longValue() > 0) continue;
            says.accept("wrapped anew with " + said.path("current").stringValue("") + ": " + wrapped);
            return left == 0
                    ? rehash(desk)
                    : new Outcome.Refused("Still wrapped with another: " + left
                            + ". Somebody else is at it, or made some meanwhile; ask again.");
        }
    }

    private Outcome rehash(PlanDesk desk) throws IOException, InterruptedException {
        long hashed = 0;
        while (true) {
            var answer = desk.post("/api/identities/rotation", "");
            var said = JSON.readTree(answer.body());
            if (answer.statusCode() != 200)
                return new Outcome.Refused(said.path("detail").asString("The plan service refused."));
            hashed += said.path("hashed").longValue();
            var left = said.path("left").longValue();
            if (left > 0 && said.path("hashed").longValue() > 0) continue;
            says.accept("hashed anew with " + said.path("current").stringValue("") + ": " + hashed);
            return left == 0
                    ? new Outcome.Done()
                    : new Outcome.Refused(
                            "Still hashed with another: " + left + ". Ask again before the old key leaves the file.");
        }
    }
}
