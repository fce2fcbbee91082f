package dk.enplan.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the running plan service look, in the auditor's name, whether the history is as it was written. */
final class AuditVerify {

    private static final JsonMapper JSON = new JsonMapper();

    private final Home home;
    private final Consumer<String> says;

    AuditVerify(Home home, Consumer<String> says) {
        this.home = home;
        this.says = says;
    }

    /** Whoever did not look must not be taken for one who found something. */
    Outcome ask(Order.VerifyHistory asked) {
        var parameters = new ArrayList<String>();
        if (!asked.citizen().isEmpty()) parameters.add("citizen=" + asked.citizen());
        if (!asked.head().isEmpty()) parameters.add("head=" + asked.head());
        var found = new Outcome[] {new Outcome.Unable("Nobody looked.")};
        var reached = PlanDesk.asAuditor(home, desk -> {
            found[0] = look(desk, parameters);
            return new Outcome.Done();
        });
        return reached instanceof Outcome.Refused(var why) ? new Outcome.Unable(why) : found[0];
    }

    private Outcome look(PlanDesk desk, List<String> parameters) throws IOException, InterruptedException {
        var which = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        var answer = desk.get("/api/audit/verify" + which);
        return told(answer.statusCode(), answer.body());
    }

    Outcome told(int status, String body) {
        try {
            var said = JSON.readTree(body);
            if (status == 200) return told(said);
            return new Outcome.Unable(said.path("detail").asString("The plan service refused."));
        } catch (JacksonException noJson) {
            return new Outcome.Unable("The plan service answered something that cannot be read; see its log.");
        }
    }

    private Outcome told(JsonNode said) {
        says.accept("citizens:         " + said.path("citizens").longValue());
        says.accept("events:           " + said.path("events").longValue());
        says.accept("anchors:          " + said.path("anchors").longValue());
        says.accept("not yet anchored: " + said.path("notYetAnchored").longValue());
        if (said.path("untouched").booleanValue(false)) {
            says.accept("The history is as it was written.");
            return new Outcome.Done();
        }
        var findings = said.path("findings");
        findings.forEach(finding -> says.accept(line(finding)));
        var counts = said.path("counts").properties();
        var all = counts.stream().mapToLong(kind -> kind.getValue().longValue()).sum();
        if (findings.size() == 100 && all > 100) says.accept("… and more: the first hundred are listed.");
        return new Outcome.Refused("The history is not as it was written: "
                + counts.stream()
                        .map(kind -> kind.getValue().longValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private static String line(JsonNode finding) {
        var line = new StringBuilder("  %-14s by %-9s"
                .formatted(
                        finding.path("kind").stringValue(""), finding.path("by").stringValue("")));
        for (var where : List.of("citizenId", "sequence", "globalIndex", "anchor"))
            if (finding.has(where))
                line.append(' ')
                        .append(where)
                        .append('=')
                        .append(finding.path(where).asString());
        return line.append("  ").append(finding.path("says").stringValue("")).toString();
    }
}
