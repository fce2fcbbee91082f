package dk.enplan.plan.rules;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Efforts.Course;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Membership;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.Today;
import java.time.LocalDate;
import java.time.Period;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code plan} in an expression: what of the plan rules may ask. Nothing is worked out before it is asked for. */
final class PlanView extends AbstractMap<String, Object> {

    private static final Function<String, @Nullable EffortKind> EFFORTS = Words.of(EffortKind.class);
    private static final Function<String, @Nullable StayKind> STAYS = Words.of(StayKind.class);
    private static final Function<String, @Nullable Role> ROLES = Words.of(Role.class);

    private final Moment moment;
    private final Today today;
    private final Plan plan;

    /** Whatever depends on the day is asked of {@code today}: an answer that time alone can change is asked for again. */
    PlanView(Moment moment, Today today) {
        this.moment = moment;
        this.today = today;
        this.plan = moment.plan();
    }

    @Override
    public boolean containsKey(Object fact) {
        return fact(fact).isPresent();
    }

    @Override
    public @Nullable Object get(Object fact) {
        return fact(fact).orElse(null);
    }

    private Optional<Object> fact(Object name) {
        return switch (String.valueOf(name)) {
            case "active" -> Optional.of(plan.active());
            case "housed" -> Optional.of(plan.homes().housed());
            case "child" -> Optional.of(plan.household().child());
            case "contacts" -> Optional.of((long) plan.people().around().size());
            case "cluster" -> enrolled().map(it -> Kind.wireName(it.cluster()));
            case "placedInCare" -> enrolled().map(Membership.Standing.Enrolled::placedInCare);
            case "fixedContactPerson" -> enrolled().map(Membership.Standing.Enrolled::fixedContactPerson);
            case "age" ->
                enrolled().flatMap(it -> Optional.ofNullable(it.birthDate())).map(this::age);
            default -> Optional.empty();
        };
    }

    private Optional<Membership.Standing.Enrolled> enrolled() {
        return plan.membership().standing() instanceof Membership.Standing.Enrolled enrolled
                ? Optional.of(enrolled)
                : Optional.empty();
    }

    private Object age(LocalDate born) {
        return (long) Period.between(born, today.date()).getYears();
    }

    boolean running(String kind) {
        var sought = EFFORTS.apply(kind);
        return sought != null && plan.efforts().running(sought);
    }

    boolean present(String role) {
        return holding(role).anyMatch(person -> person.reachable(today.date()));
    }

    boolean present(String role, String sector) {
        return holding(role)
                .filter(person -> person.origin().sector().equals(sector))
                .anyMatch(person -> person.reachable(today.date()));
    }

    private java.util.stream.Stream<Person> holding(String role) {
        var sought = ROLES.apply(role);
        return sought == null ? java.util.stream.Stream.empty() : plan.people().holding(sought).stream();
    }

    boolean staying(String kind) {
        var sought = STAYS.apply(kind);
        return sought != null && plan.stays().staying(sought);
    }

    boolean stayed(String kind, long days) {
        var sought = STAYS.apply(kind);
        return sought != null && plan.stays().stayed(sought, Math.toIntExact(days), today.date());
    }

    long count(String event, long days) {
        var since = today.date().minusDays(days);
        return moment.history()
                .all(Vocabulary.typeOf(event))
                .takeWhile(saying -> saying.on().isAfter(since))
                .count();
    }

    /** An effort nobody has told of has no fields: what is asked of it is unknown, not false. */
    Map<String, Object> effort(String id) {
        return plan.efforts().find(id).map(PlanView::fields).orElse(Map.of());
    }

    Map<String, Object> stay(String id) {
        return plan.stays()
                .find(id)
                .map(stay ->
                        Map.<String, Object>of("kind", Kind.wireName(stay.said().kind())))
                .orElse(Map.of());
    }

    Map<String, Object> person(String id) {
        return plan.people().find(id).map(PlanView::fields).orElse(Map.of());
    }

    private static Map<String, Object> fields(Person person) {
        var roles = person.roles().isEmpty() ? person.formerRoles() : person.roles();
        return Map.of(
                "roles", roles.stream().map(Kind::wireName).toList(),
                "sector", person.origin().sector(),
                "endingAnnounced", person.endingOn() != null);
    }

    private static Map<String, Object> fields(Item<Efforts.Known, Course> effort) {
        var known = effort.said();
        var started = known.started();
        var fields = new HashMap<String, Object>();
        fields.put("sector", effort.origin().sector());
        fields.put("state", state(effort.course()));
        fields.put("compulsory", started != null && Boolean.TRUE.equals(started.compulsory()));
        fields.put("supportAttached", started != null && Boolean.TRUE.equals(started.supportAttached()));
        if (known.kind() != null) fields.put("kind", Kind.wireName(known.kind()));
        if (known.purpose() != null) fields.put("purpose", Kind.wireName(known.purpose()));
        if (known.hoursPerWeek() != null) fields.put("hoursPerWeek", known.hoursPerWeek());
        if (started != null && started.domain() != null) fields.put("domain", Kind.wireName(started.domain()));
        if (started != null && started.provider() != null)
            fields.put("provider", started.provider().value());
        if (known.startedOn() != null) fields.put("startedOn", known.startedOn().toString());
        return fields;
    }

    private static String state(Course course) {
        return switch (course) {
            case Course.HeardOf() -> "heard-of";
            case Course.Waiting waiting -> "waiting";
            case Course.Running() -> "running";
            case Course.Suspended _ -> "suspended";
            case Course.Interrupted _ -> "interrupted";
            case Course.Ended ended -> "ended";
        };
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("a rule asks for one fact at a time");
    }

    /** For words that a rule writes out itself: a kind or role that does not exist is found when the rule is read. */
    static boolean isWord(String function, String word) {
        return switch (function) {
            case "running" -> EFFORTS.apply(word) != null;
            case "present" -> ROLES.apply(word) != null;
            case "staying", "stayed" -> STAYS.apply(word) != null;
            case "count" -> Vocabulary.knows(word);
            default -> true;
        };
    }
}
