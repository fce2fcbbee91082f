package dk.enplan.plan.rules;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Demands.Standing;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a story says of the plan at its end, and no rule asks: who has which role, and how far things have come. */
final class StoryView {

    static final String STORY = "story";
    static final String TYPE = "Story";
    static final String FLAGS = "StoryFlags";

    /** {@code goal(id)}, {@code demand(id)}, {@code stay(id)}: each with its fields. */
    private static final Map<String, List<String>> THINGS = Map.of(
            "goal", List.of("state", "domain", "author"),
            "demand", List.of("state", "kind", "sector"),
            "stay", List.of("state", "kind"));

    private final Plan plan;
    private final PlanView view;
    private final Instant now;

    private StoryView(Plan plan, PlanView view, Instant now) {
        this.plan = plan;
        this.view = view;
        this.now = now;
    }

    /** As the rules see it: nothing private, and nothing that is said of the future. */
    static StoryView of(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
        var plan = Plan.unopened(citizen);
        var history = History.nothing();
        for (var fact : standing) {
            if (fact.envelope().audienceOrPlan() == Audience.PRIVATE) continue;
            if (fact.envelope().time().toInstant().isAfter(now)) continue;
            plan = plan.evolve(fact);
            history = history.and(fact);
        }
        return new StoryView(plan, new PlanView(new Looked(new Moment(plan, plan, now, history)), new Today(now)), now);
    }

    Map<String, Object> words() {
        var words = new HashMap<String, Object>();
        words.put("plan", view);
        words.put(STORY, this);
        words.put("coordinator", holder(Role.COORDINATOR));
        words.put("primary", holder(Role.PRIMARY));
        var sectors = view.get("sectors");
        if (sectors != null) words.put("sectors", sectors);
        return words;
    }

    /** Whoever can be reached before one who cannot; of several, the one who came last. */
    private Object holder(Role role) {
        return plan.people().holding(role).stream()
                .max(Comparator.comparing((Person person) -> plan.people().present(role, now)
                                && person.reachable(dk.enplan.contracts.Here.dateOf(now)))
                        .thenComparing(person -> person.origin().since()))
                .<Object>map(Person::personId)
                .orElse(dev.cel.common.values.NullValue.NULL_VALUE);
    }

    private Map<String, Object> goal(String id) {
        return plan.goals()
                .find(id)
                .map(goal -> Map.<String, Object>of(
                        "state", state(goal.course()),
                        "domain", Kind.wireName(goal.said().domain()),
                        "author", goal.said().author().value()))
                .orElse(Map.of());
    }

    private static String state(Goals.Course course) {
        return switch (course) {
            case Goals.Course.Proposed() -> "proposed";
            case Goals.Course.Agreed _ -> "agreed";
            case Goals.Course.Met() -> "met";
            case Goals.Course.Dropped _ -> "dropped";
            case Goals.Course.Replaced _ -> "replaced";
        };
    }

    private Map<String, Object> demand(String id) {
        return plan.demands()
                .find(id)
                .map(demand -> Map.<String, Object>of(
                        "state", state(demand.course()),
                        "kind", Kind.wireName(demand.said().kind()),
                        "sector", demand.origin().sector()))
                .orElse(Map.of());
    }

    private static String state(Standing standing) {
        return switch (standing) {
            case Standing.Active() -> "active";
            case Standing.Postponed _ -> "postponed";
            case Standing.Withdrawn() -> "withdrawn";
            case Standing.Met() -> "met";
            case Standing.ReplacedBy _ -> "replaced";
        };
    }

    private Map<String, Object> stay(String id) {
        return plan.stays()
                .find(id)
                .map(stay -> Map.<String, Object>of(
                        "state",
                        Kind.wireName(stay.course()),
                        "kind",
                        Kind.wireName(stay.said().kind())))
                .orElse(Map.of());
    }

    static Map<String, StructType> types() {
        var types = new HashMap<String, StructType>();
        types.put(TYPE, Speech.struct(TYPE, Map.of()));
        types.put(FLAGS, Speech.struct(FLAGS, Map.of("open", ListType.create(SimpleType.STRING))));
        THINGS.forEach((thing, fields) -> {
            var typed = new HashMap<String, dev.cel.common.types.CelType>();
            fields.forEach(field -> typed.put(field, SimpleType.STRING));
            types.put(typeOf(thing), Speech.struct(typeOf(thing), typed));
        });
        return types;
    }

    static List<CelFunctionDecl> declarations() {
        return THINGS.keySet().stream()
                .map(thing -> CelFunctionDecl.newFunctionDeclaration(
                        thing,
                        CelOverloadDecl.newMemberOverload(
                                overload(thing),
                                StructTypeReference.create(typeOf(thing)),
                                List.of(StructTypeReference.create(TYPE), SimpleType.STRING))))
                .toList();
    }

    static List<CelFunctionBinding> bindings() {
        return List.of(
                bound("goal", StoryView::goal), bound("demand", StoryView::demand), bound("stay", StoryView::stay));
    }

    private static CelFunctionBinding bound(String thing, CelFunctionOverload.Binary<StoryView, String> body) {
        return CelFunctionBinding.from(overload(thing), StoryView.class, String.class, body);
    }

    private static String overload(String thing) {
        return "story_" + thing;
    }

    private static String typeOf(String thing) {
        return TYPE + "_" + thing;
    }
}
