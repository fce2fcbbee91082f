package dk.enplan.plan.overview;

import static dk.enplan.plan.overview.Written.words;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.People;
import dk.enplan.plan.model.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is around the citizen, and who is missing. */
public final class Circle {

    public record Member(
            String memberId,
            String relation,
            @Nullable LocalDate birthDate,
            @Nullable UUID citizenId,
            List<UUID> because) {}

    /** {@code present}: here today, or somebody stands in; {@code answering} is who that is. */
    public record Person(
            String personId,
            @Nullable String name,
            List<String> roles,
            String sector,
            boolean present,
            @Nullable String answering,
            @Nullable String deputyId,
            @Nullable LocalDate awayUntil,
            @Nullable LocalDate endingOn,
            @Nullable Instant lastContact,
            @Nullable LocalDate nextContactOn,
            boolean confirmedByCitizen,
            @Nullable String reachable,
            List<UUID> because) {}

    /** Somebody held this role, and nobody does now. */
    public record Vacancy(String role, String sector, String lastHeldBy, List<UUID> because) {}

    private Circle() {}

    static List<Member> household(Plan plan) {
        return plan.household()
                .members()
                .map(it -> new Member(
                        it.said().memberId(),
                        it.said().relation().value(),
                        it.said().birthDate(),
                        it.said().citizenId(),
                        it.origin().because()))
                .toList();
    }

    static List<Person> people(Plan plan, LocalDate today) {
        return plan.people().around().stream()
                .sorted(Comparator.comparing(it -> it.origin().since()))
                .map(it -> person(it, today))
                .toList();
    }

    private static Person person(dk.enplan.plan.model.Person it, LocalDate today) {
        var away = it.away();
        return new Person(
                it.personId(),
                words(it.name()),
                it.roles().stream().map(Kind::wireName).toList(),
                it.origin().sector(),
                it.reachable(today),
                it.standIn(today).orElse(null),
                away != null && away.deputyId() != null
                        ? away.deputyId()
                        : it.said().deputyId(),
                away == null ? null : away.until(),
                it.endingOn(),
                it.touch().last(),
                it.touch().nextOn(),
                it.confirmedByCitizen(),
                words(it.said().reachable()),
                it.origin().because());
    }

    public static List<Vacancy> vacancies(Plan plan) {
        var people = plan.people();
        return people.gone()
                .flatMap(it -> it.formerRoles().stream()
                        .filter(role -> isVacant(people, role, it.origin().sector()))
                        .map(role -> new Vacancy(
                                Kind.wireName(role),
                                it.origin().sector(),
                                it.personId(),
                                it.origin().because())))
                .toList();
    }

    private static boolean isVacant(People people, Role role, String sector) {
        return people.holding(role).stream()
                .noneMatch(it -> it.origin().sector().equals(sector));
    }
}
