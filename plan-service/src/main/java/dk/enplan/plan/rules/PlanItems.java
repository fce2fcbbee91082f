package dk.enplan.plan.rules;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Goal;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.model.Stays;
import dk.enplan.plan.rules.scene.History;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing on the plan as a rule reads it, field by field. What was never said of it is not there. */
final class PlanItems {

    static final List<String> EFFORT_STATES =
            List.of("heard-of", "waiting", "running", "suspended", "interrupted", "ended");
    static final List<String> GOAL_STATES = List.of("proposed", "agreed", "met", "dropped", "replaced");

    private PlanItems() {}

    static Map<String, Object> of(Item<Efforts.Known, Efforts.Course> effort, History history) {
        var known = effort.said();
        var fields = new HashMap<String, Object>();
        fields.put("sector", effort.origin().sector());
        fields.put("state", state(effort.course()));
        fields.put("supportAttached", false);
        put(fields, "kind", known.kind());
        put(fields, "purpose", known.purpose());
        if (known.hoursPerWeek() != null) fields.put("hoursPerWeek", known.hoursPerWeek());
        startedOn(known, history).ifPresent(day -> fields.put("startedOn", day.toString()));
        var started = known.started();
        if (started == null) return fields;
        put(fields, "domain", started.domain());
        if (started.compulsory() != null) fields.put("compulsory", started.compulsory());
        if (started.supportAttached() != null) fields.put("supportAttached", started.supportAttached());
        if (started.provider() != null)
            fields.put("provider", started.provider().value());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Enum<?> choice) {
        if (choice != null) fields.put(name, Kind.wireName(choice));
    }

    /** Its first start; what only waited began when it was approved. */
    private static Optional<LocalDate> startedOn(Efforts.Known known, History history) {
        if (known.startedOn() != null) return Optional.of(known.startedOn());
        return history.about(Effort.Approved.class, "effortId", known.effortId())
                .reduce((later, earlier) -> earlier)
                .map(approved -> approved.on());
    }

    static String state(Efforts.Course course) {
        return switch (course) {
            case Efforts.Course.HeardOf() -> "heard-of";
            case Efforts.Course.Waiting _ -> "waiting";
            case Efforts.Course.Running() -> "running";
            case Efforts.Course.Suspended _ -> "suspended";
            case Efforts.Course.Interrupted _ -> "interrupted";
            case Efforts.Course.Ended _ -> "ended";
        };
    }

    static Map<String, Object> of(Item<Goal.Proposed, Goals.Course> goal) {
        var said = goal.said();
        return Map.of(
                "goalId",
                said.goalId(),
                "domain",
                Kind.wireName(said.domain()),
                "author",
                said.author().value());
    }

    /** The citizen's own goal that somebody else replaced is open beside the new one, and stands as it stood before. */
    static String state(Item<Goal.Proposed, Goals.Course> goal, History history) {
        return switch (goal.course()) {
            case Goals.Course.Proposed() -> "proposed";
            case Goals.Course.Agreed _ -> "agreed";
            case Goals.Course.Met() -> "met";
            case Goals.Course.Dropped _ -> "dropped";
            case Goals.Course.Replaced(var by, var openBeside) ->
                openBeside ? stateBefore(goal.said().goalId(), history) : "replaced";
        };
    }

    private static String stateBefore(String goalId, History history) {
        return history.about(Goal.class, "goalId", goalId)
                .flatMap(saying -> switch (saying.said()) {
                    case Goal.Agreed _ -> Stream.of("agreed");
                    case Goal.Proposed _ -> Stream.of("proposed");
                    case Goal.Replaced it -> Stream.of(it.citizenApproved() ? "agreed" : "proposed");
                    case Goal _ -> Stream.<String>of();
                })
                .findFirst()
                .orElse("proposed");
    }

    static Map<String, Object> of(Person person) {
        var roles = person.roles().isEmpty() ? person.formerRoles() : person.roles();
        return Map.of(
                "roles", roles.stream().map(Kind::wireName).toList(),
                "sector", person.origin().sector(),
                "endingAnnounced", person.endingOn() != null);
    }

    static Map<String, Object> ofStay(Item<Stays.Known, Stays.Course> stay) {
        return Map.of("kind", Kind.wireName(stay.said().kind()));
    }
}
