package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.access.Ties;
import dk.enplan.plan.model.Membership;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.People;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.overview.Circle;
import dk.enplan.plan.overview.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One citizen's line in the worklist, as one circle of readers may see it. Pure: drawn from the plan as of its last event. */
record Line(
        LineReaders readers,
        String membership,
        @Nullable String cluster,
        List<Outlook.Expectation> expectations,
        Optional<LocalDate> presentFrom,
        Optional<Instant> lastContact,
        Map<String, Instant> heard,
        Set<String> coordinators,
        Set<String> staff,
        Set<String> sectors,
        List<Wait> waiting,
        List<Vacant> vacancies,
        Ties ties,
        Instant changedAt,
        List<LineWriter.OpenFlag> open) {

    /** Since when, and not how long: a line does not grow old. */
    record Wait(String what, String sector, LocalDate since) {}

    record Vacant(String role, String sector) {}

    /** What is to be drawn, as far as some of its readers may know of it. */
    record Known(
            Plan whole,
            List<CloudEvent<Fact>> standing,
            List<Outlook.Expectation> expected,
            List<LineWriter.OpenFlag> open,
            Instant asOf) {}

    static Line of(LineReaders circle, Known known) {
        var whole = known.whole();
        var standing = known.standing();
        var expected = known.expected();
        var asOf = known.asOf();
        var ties = Ties.of(whole);
        var facts =
                standing.stream().filter(fact -> circle.sees(fact.envelope())).toList();
        var seen = new HashSet<UUID>();
        facts.forEach(fact -> seen.add(fact.envelope().id()));
        var plan = facts.size() == standing.size() ? whole : Plan.of(whole.citizen(), facts);
        return new Line(
                circle,
                switch (plan.membership().standing()) {
                    case Membership.Standing.NotEnrolled _ -> "not-enrolled";
                    case Membership.Standing.Enrolled _ -> "enrolled";
                    case Membership.Standing.Left _ -> "left";
                    case Membership.Standing.Merged _ -> "merged";
                },
                plan.membership().standing() instanceof Membership.Standing.Enrolled enrolled
                        ? Kind.wireName(enrolled.cluster())
                        : null,
                expected.stream()
                        .filter(it -> seen.containsAll(it.because()))
                        .sorted(Comparator.comparing(Outlook.Expectation::dueOn)
                                .thenComparing(it -> it.key().rule())
                                .thenComparing(it -> it.key().cause().toString()))
                        .toList(),
                presentFrom(plan.people(), Here.dateOf(asOf)),
                Optional.ofNullable(plan.people().lastContact()),
                plan.heard().last(),
                ties.coordinating(),
                ties.circle(),
                ties.sectors(),
                circle == LineReaders.COORDINATORS ? waiting(plan, asOf) : List.of(),
                circle == LineReaders.COORDINATORS ? vacancies(plan) : List.of(),
                ties,
                asOf,
                known.open());
    }

    private static List<Wait> waiting(Plan plan, Instant asOf) {
        return Waiting.in(plan, Here.dateOf(asOf)).stream()
                .map(it -> new Wait(it.what(), it.sector(), it.since()))
                .toList();
    }

    /** A role is vacant once in a sector, however many have left it. */
    private static List<Vacant> vacancies(Plan plan) {
        return Circle.vacancies(plan).stream()
                .map(it -> new Vacant(it.role(), it.sector()))
                .distinct()
                .sorted(Comparator.comparing(Vacant::role).thenComparing(Vacant::sector))
                .toList();
    }

    /** Somebody is there today, or from the day after somebody's absence; or nobody, as far as is known. */
    private static Optional<LocalDate> presentFrom(People people, LocalDate today) {
        return Stream.concat(
                        Stream.of(today),
                        people.around().stream()
                                .map(Person::away)
                                .filter(away -> away != null && away.until() != null)
                                .map(away ->
                                        Objects.requireNonNull(away.until()).plusDays(1)))
                .filter(day -> people.around().stream().anyMatch(person -> person.reachable(day)))
                .min(Comparator.naturalOrder());
    }
}
