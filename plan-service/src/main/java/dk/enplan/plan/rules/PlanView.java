package dk.enplan.plan.rules;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Applications.Course.Decided;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.Today;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code plan} in an expression: what of the plan rules may ask. Nothing is worked out before it is asked for, and what the plan
 * does not know is absent: then the answer is unknown, not false.
 */
final class PlanView extends AbstractMap<String, Object> {

    private final Looked looked;
    private final Today today;
    private final Plan plan;

    /** Whatever depends on the day is asked of {@code today}: an answer that time alone can change is asked for again. */
    PlanView(Looked looked, Today today) {
        this.looked = looked;
        this.today = today;
        this.plan = looked.plan();
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
        return fact(String.valueOf(name));
    }

    Optional<Object> fact(String name) {
        return looked.fact(name, () -> workedOut(name, looked.planOfFacts()));
    }

    private Optional<Object> workedOut(String name, Plan plan) {
        return switch (name) {
            case "active" -> Optional.of(plan.active());
            case "housed" -> Optional.of(plan.homes().housed());
            case "child" -> Optional.of(plan.household().child());
            case "contacts" -> Optional.of((long) plan.people().around().size());
            case "sectors" -> Optional.of(Sectors.of(plan, today));
            case "sectorsBefore" -> Optional.of(Sectors.of(looked.before(), today));
            case "nextContact" -> Optional.of(nextContact(plan));
            case "phase" ->
                Optional.ofNullable(plan.agreement().phase())
                        .map(said -> said.phase().value());
            case "cluster" -> enrolment(Citizen.Enrolled::cluster).map(Kind::wireName);
            case "placedInCare" -> enrolment(Citizen.Enrolled::placedInCare).map(it -> it);
            case "fixedContactPerson" ->
                enrolment(Citizen.Enrolled::fixedContactPerson).map(it -> it);
            case "age" -> enrolment(Citizen.Enrolled::birthDate).map(born -> Age.of(born, today));
            default -> Optional.empty();
        };
    }

    /** A citizen who comes back is the same: what a later enrolment leaves out was said at an earlier one. */
    private <T> Optional<T> enrolment(Function<Citizen.Enrolled, @Nullable T> field) {
        return looked.history()
                .all(Citizen.Enrolled.class)
                .flatMap(saying -> Stream.ofNullable(field.apply(saying.said())))
                .findFirst();
    }

    /** What is to come today counts until it begins; a day that was agreed on is no longer ahead when it has come. */
    private boolean nextContact(Plan plan) {
        var agreed = plan.people().nextContactOn();
        return (agreed != null && !today.reached(agreed))
                || plan.calendar()
                        .booked()
                        .anyMatch(it -> !today.past(it.said().start().toInstant()))
                || plan.meetings()
                        .scheduled()
                        .flatMap(it -> Stream.ofNullable(it.said().start()))
                        .anyMatch(start -> !today.past(start.toInstant()));
    }

    boolean running(String kind) {
        var sought = ClosedWords.EFFORT_KIND.apply(kind);
        return sought != null && plan.efforts().running(sought);
    }

    boolean present(String role) {
        return holding(role).anyMatch(this::here);
    }

    boolean present(String role, String sector) {
        return holding(role)
                .filter(person -> person.origin().sector().equals(sector))
                .anyMatch(this::here);
    }

    private Stream<Person> holding(String role) {
        return role(role).stream().flatMap(sought -> plan.people().holding(sought).stream());
    }

    private boolean here(Person person) {
        return person.reachable(today::after);
    }

    long changes(String role, String sector, long days) {
        return role(role)
                .map(sought -> Turnover.of(sought, sector, looked.history()).departures(today, days))
                .orElse(0L);
    }

    boolean heldBefore(String role, String sector) {
        return role(role).stream()
                .anyMatch(
                        sought -> Turnover.of(sought, sector, looked.history()).heldBefore());
    }

    private static Optional<Role> role(String word) {
        return Optional.ofNullable(ClosedWords.ROLE.apply(word));
    }

    boolean continuity(String role) {
        return role(role)
                .flatMap(sought -> plan.agreement().continuity(sought))
                .filter(it -> lasts(it.until()))
                .isPresent();
    }

    boolean exempt(String demandKind) {
        var sought = ClosedWords.DEMAND_KIND.apply(demandKind);
        return plan.exemptions().granted().anyMatch(it -> it.demandKind() == sought && lasts(it.until()));
    }

    boolean granted(String kind) {
        return plan.applications()
                .granted()
                .filter(it ->
                        it.said().kind() != null && it.said().kind().value().equals(kind))
                .anyMatch(it -> it.course() instanceof Decided(var outcome, var from, var to)
                        && (from == null || today.reached(from))
                        && lasts(to));
    }

    /** The last day counts. */
    private boolean lasts(@Nullable LocalDate until) {
        return until == null || !today.after(until);
    }

    boolean covers(String sector) {
        return plan.agreement().covers(sector);
    }

    boolean staying(String kind) {
        var sought = ClosedWords.STAY_KIND.apply(kind);
        return sought != null && plan.stays().staying(sought);
    }

    boolean stayed(String kind, long days) {
        var sought = ClosedWords.STAY_KIND.apply(kind);
        return sought != null && plan.stays().endings(sought).anyMatch(ended -> today.recent(ended, days));
    }

    long count(String event, long days) {
        return looked.history()
                .all(Vocabulary.typeOf(event))
                .takeWhile(saying -> today.recent(saying.on(), days))
                .count();
    }

    Optional<Object> absenceBefore(String member, String kind) {
        return looked.before().attendance().reported(member, kind).map(it -> it.percent());
    }

    Optional<Object> scoreBefore(String instrument, String member) {
        return looked.before().wellbeing().score(instrument, member).map(it -> it);
    }

    /** An effort nobody has told of has no fields: what is asked of it is unknown, not false. */
    Map<String, Object> effort(String id) {
        return plan.efforts()
                .find(id)
                .map(effort -> PlanItems.of(effort, looked.history()))
                .orElse(Map.of());
    }

    Map<String, Object> stay(String id) {
        return plan.stays().find(id).map(PlanItems::ofStay).orElse(Map.of());
    }

    Map<String, Object> person(String id) {
        return plan.people().find(id).map(PlanItems::of).orElse(Map.of());
    }

    /** Nobody can say of a goal that was never told whether it is open. */
    Optional<Object> goalActive(String id) {
        return plan.goals().find(id).map(dk.enplan.plan.model.Goals::open);
    }

    List<Map<String, Object>> goals(String state) {
        return plan.goals()
                .known()
                .all()
                .filter(goal -> PlanItems.state(goal, looked.history()).equals(state))
                .map(PlanItems::of)
                .toList();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("a rule asks for one fact at a time");
    }
}
