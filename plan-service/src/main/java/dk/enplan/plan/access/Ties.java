package dk.enplan.plan.access;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Consent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.model.Plan;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of who stands in which relation to its citizen: all that a right depends on besides the one who asks and the day.
 *
 * @param chair those who coordinate, away or not
 * @param threads who may hold the threads when the one in the chair does not: primary contacts and deputies
 * @param circle everybody who is named as somebody to the citizen, or as standing in for one who is
 * @param sectors those that have something going on here
 * @param asked whether the citizen has ever given a consent; until then the law alone decides
 * @param consents those that were given and not withdrawn
 */
public record Ties(
        List<Person> chair,
        Set<String> threads,
        Set<String> circle,
        Set<String> sectors,
        boolean asked,
        List<Yes> consents) {

    /** @param until the last day on which it holds; none, where it holds until it is withdrawn */
    public record Yes(
            Set<String> sectors, String purpose, @Nullable LocalDate until) {
        public Yes {
            sectors = inOrder(sectors);
        }

        boolean allows(String sector, Purpose purpose, LocalDate today) {
            return sectors.contains(sector)
                    && purpose.isMeantBy(this.purpose)
                    && (until == null || !until.isBefore(today));
        }
    }

    public Ties {
        chair = List.copyOf(chair);
        threads = inOrder(threads);
        circle = inOrder(circle);
        sectors = inOrder(sectors);
        consents = List.copyOf(consents);
    }

    /** They are written into views, and two replicas must write the same. */
    private static Set<String> inOrder(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** As somebody may know them who must not know of what was said in confidence. */
    static Ties openly(CitizenId citizen, List<CloudEvent<Fact>> standing) {
        return of(Plan.of(
                citizen,
                standing.stream()
                        .filter(it -> it.envelope().audienceOrPlan() != Audience.RELATIONAL)
                        .toList()));
    }

    public static Ties of(Plan plan) {
        var people = plan.people();
        return new Ties(
                people.holding(Role.COORDINATOR),
                Stream.concat(people.holding(Role.PRIMARY).stream(), people.holding(Role.DEPUTY).stream())
                        .map(Person::personId)
                        .collect(Collectors.toSet()),
                people.around().stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.personId()), deputies(it)))
                        .collect(Collectors.toSet()),
                active(plan),
                plan.consents().known().all().findAny().isPresent(),
                plan.consents().known().open().map(Ties::yes).toList());
    }

    private static Stream<String> deputies(Person person) {
        var away = person.away();
        return Stream.of(
                        Optional.ofNullable(person.said().deputyId()),
                        Optional.ofNullable(away == null ? null : away.deputyId()))
                .flatMap(Optional::stream);
    }

    private static Set<String> active(Plan plan) {
        return Stream.of(
                        plan.cases().open().map(it -> it.origin().sector()),
                        plan.cases().besideTheOnePlan().map(it -> it.origin().sector()),
                        plan.efforts()
                                .known()
                                .all()
                                .filter(Ties::goesOn)
                                .map(it -> it.origin().sector()),
                        plan.demands().known().open().map(it -> it.origin().sector()),
                        plan.stays().known().open().map(it -> it.origin().sector()),
                        plan.applications().waiting().map(it -> it.origin().sector()),
                        plan.homes().applications().open().map(it -> it.origin().sector()),
                        plan.people().around().stream().map(it -> it.origin().sector()))
                .flatMap(it -> it)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean goesOn(Item<Efforts.Known, Efforts.Course> effort) {
        return effort.course().begun() && !(effort.course() instanceof Efforts.Course.Ended);
    }

    private static Yes yes(Item<Consent.Given, ?> given) {
        return new Yes(
                given.said().sectors().stream().map(Tag::value).collect(Collectors.toSet()),
                given.said().purpose().value(),
                given.said().until());
    }

    boolean coordinates(String person, LocalDate today) {
        return threads.contains(person)
                || chair.stream()
                        .anyMatch(it -> it.personId().equals(person)
                                || it.standIn(today).filter(person::equals).isPresent());
    }

    /** Nobody who coordinates can be reached, and nobody stands in. */
    boolean nobodyCoordinates(LocalDate today) {
        return chair.stream().noneMatch(it -> it.reachable(today));
    }

    /** The day from which somebody coordinates, as far as is known; nothing, where nobody will. */
    public Optional<LocalDate> coordinatedFrom(LocalDate today) {
        return Stream.concat(
                        Stream.of(today),
                        chair.stream()
                                .flatMap(it -> Stream.ofNullable(it.away()))
                                .flatMap(it -> Stream.ofNullable(it.until()))
                                .map(it -> it.plusDays(1)))
                .filter(day -> !nobodyCoordinates(day))
                .min(java.util.Comparator.naturalOrder());
    }

    /** Those whose own this plan is: who coordinate it, or stand in. */
    public Set<String> coordinating() {
        return Stream.concat(
                        threads.stream(),
                        chair.stream().flatMap(it -> Stream.concat(Stream.of(it.personId()), deputies(it))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether what others have told is shared with this sector today. */
    boolean shares(String sector, Purpose purpose, LocalDate today) {
        return !asked || consents.stream().anyMatch(it -> it.allows(sector, purpose, today));
    }
}
