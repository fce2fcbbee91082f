package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.rehearsal.Scenario.Arrival;
import dk.enplan.plan.rehearsal.Scenario.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is in force before the story and never the point of it. */
final class Given {

    static final String TALK = "progression-talk";
    private static final List<String> KNOWN = List.of("coordinator", "citizen-goal", "next-contact", TALK);
    private static final Duration FAR_OFF = Duration.ofDays(365);
    /** As often as the catalogue asks for a talk about progress, where a story does not ask for it more often. */
    private static final int USUAL = 90;

    private final Timeline timeline;
    private final Instant before;
    private final Instant until;
    private final List<Arrival> arrivals = new ArrayList<>();

    Given(Timeline timeline, Instant until) {
        this.timeline = timeline;
        this.before = timeline.first().minus(Duration.ofDays(1));
        this.until = until;
    }

    static boolean knows(String what) {
        return KNOWN.contains(what);
    }

    static String known() {
        return String.join(", ", KNOWN);
    }

    Given enrolled(ObjectNode citizen) {
        if (timeline.enrols()) return this;
        var data = json().put("cluster", "adult").put("municipality", "demo");
        data.setAll(citizen);
        return say("enrolled", "citizen.enrolled", "plan", before, data);
    }

    /** @param params the story's own numbers */
    Given all(List<String> given, Map<String, Map<String, Object>> params) {
        for (var what : given)
            switch (what) {
                case "coordinator" ->
                    say(
                            what,
                            "contact.assigned",
                            "plan",
                            before,
                            json().put("personId", "the-coordinator").put("role", "coordinator"));
                case "citizen-goal" -> goal();
                case "next-contact" -> contact();
                case TALK -> talks(params);
                default -> throw new IllegalArgumentException("nobody knows how to give " + what);
            }
        return this;
    }

    private void goal() {
        say(
                "goal-proposed",
                "goal.proposed",
                "citizen",
                before,
                json().put("goalId", "the-citizens-goal")
                        .put("wording", "What I want myself")
                        .put("author", "citizen")
                        .put("domain", "daily-life"));
        say(
                "goal-agreed",
                "goal.agreed",
                "plan",
                before,
                json().put("goalId", "the-citizens-goal").put("citizenApproved", true));
    }

    /** Beyond the end, so that it is in the future all along and takes no room in any week of the story. */
    private void contact() {
        var start = until.plus(FAR_OFF);
        say(
                "next-contact",
                "appointment.booked",
                "plan",
                before,
                json().put("appointmentId", "the-next-contact")
                        .put("start", Here.at(start).toString())
                        .put("end", Here.at(start.plus(Duration.ofHours(1))).toString()));
    }

    /** On the last day that is in time, again and again: no more of them than it takes. */
    private void talks(Map<String, Map<String, Object>> params) {
        var every = params.getOrDefault("handoff/no-progression-talk", Map.of()).get("everyDays");
        var days = every instanceof Integer asked ? Math.clamp(asked, 1, USUAL) : USUAL;
        var day = Here.dateOf(before);
        for (int talk = 0; !When.at(day).isAfter(until); talk++, day = day.plusDays(days))
            say(
                    "talk " + talk,
                    "progression.recorded",
                    "plan",
                    talk == 0 ? before : When.at(day),
                    json().put("domain", "daily-life").put("value", 0).put("by", "citizen"));
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    private Given say(String id, String event, String sector, Instant at, ObjectNode data) {
        var speaking = timeline.speaking();
        var order = arrivals.size();
        var reading = speaking.event(speaking.id("given " + id), event, sector, at, at, order, data);
        if (!(reading instanceof Reading.Understood<CloudEvent<Fact>>(var fact)))
            throw new IllegalStateException("what is given cannot be read: " + reading);
        arrivals.add(new Heard(fact, at.plusMillis(order)));
        return this;
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
