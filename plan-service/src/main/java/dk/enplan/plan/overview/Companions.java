package dk.enplan.plan.overview;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.overview.Spun.Known;
import dk.enplan.plan.overview.Strand.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who was around the citizen and when: a strand for each role that somebody holds, and one for each that nobody holds any more. */
final class Companions {

    private static final String PRESENT = "present";

    /** Where the strands are. */
    interface Loom {
        Spun spun(What what, String id, Known known);
    }

    private record Gap(String role, String sector) {
        String id() {
            return role + " " + sector;
        }
    }

    private final Loom loom;
    private final Map<Gap, List<UUID>> open = new HashMap<>();

    Companions(Loom loom) {
        this.loom = loom;
    }

    @SuppressWarnings("ReferenceEquality") // a fact replaces the parts that it changes, and hands on the others
    void note(Plan before, Plan now, Instant at) {
        var earlier = before.people().known();
        var people = now.people().known();
        if (people == earlier) return;
        people.each(person -> {
            var was = earlier.find(person.personId());
            if (was.filter(it -> sameAround(it, person)).isEmpty())
                turned(was.map(Person::roles).orElse(Set.of()), person, at);
        });
        gaps(now, at);
    }

    /** Being in touch turns nothing. */
    private static boolean sameAround(Person one, Person other) {
        return one.said().equals(other.said())
                && one.roles().equals(other.roles())
                && Objects.equals(one.away(), other.away())
                && Objects.equals(one.endingOn(), other.endingOn());
    }

    private void turned(Set<Role> before, Person person, Instant at) {
        for (var role : before)
            if (!person.roles().contains(role)) spun(person, role).end(at);
        for (var role : person.roles()) turned(spun(person, role), person, at);
    }

    /** An absence whose last day has passed has ended, whether or not anybody says so. */
    private static void turned(Spun spun, Person person, Instant at) {
        var away = person.away();
        var back = away == null || away.until() == null ? null : dayAfter(away.until());
        if (away == null || (back != null && !back.isAfter(at))) {
            spun.turn(at, PRESENT, person.endingOn());
            return;
        }
        var covered = away.deputyId() != null || person.said().deputyId() != null;
        spun.turn(at, covered ? "stood-in" : "away", away.until());
        if (back != null) spun.turn(back, PRESENT, person.endingOn());
    }

    private static Instant dayAfter(LocalDate last) {
        return last.plusDays(1).atStartOfDay(Here.ZONE).toInstant();
    }

    private Spun spun(Person person, Role role) {
        var name = Written.words(person.name());
        return loom.spun(
                What.PERSON,
                person.personId() + " " + Kind.wireName(role),
                new Known(
                        Kind.wireName(role),
                        name == null ? person.personId() : name,
                        person.origin().sector(),
                        person.origin().because()));
    }

    private void gaps(Plan now, Instant at) {
        var vacancies = Circle.vacancies(now).stream()
                .collect(Collectors.toMap(
                        it -> new Gap(it.role(), it.sector()), Circle.Vacancy::because, (one, other) -> one));
        for (var gap : List.copyOf(open.entrySet()))
            if (!vacancies.containsKey(gap.getKey())) {
                spun(gap.getKey(), gap.getValue()).end(at);
                open.remove(gap.getKey());
            }
        vacancies.forEach((gap, because) -> {
            if (open.put(gap, because) == null) spun(gap, because).turn(at, "vacant", null);
        });
    }

    private Spun spun(Gap gap, List<UUID> because) {
        return loom.spun(What.VACANCY, gap.id(), new Known(gap.role(), null, gap.sector(), because));
    }
}
