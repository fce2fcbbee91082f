package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people around the citizen: who holds which role, who is away and who steps in, who is leaving. */
public record People(Map<String, Person> known) {

    /** Away from now on; {@code until} is the last day away. */
    public record Away(@Nullable String deputyId, @Nullable LocalDate until) {

        boolean over(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }

    /**
     * @param roles held now; when none is held any more, those held last are in {@code formerRoles}
     * @param endingOn the announced last day
     */
    public record Person(
            String personId,
            @Nullable Text name,
            Set<Role> roles,
            Set<Role> formerRoles,
            @Nullable String deputyId,
            @Nullable Away away,
            @Nullable LocalDate endingOn,
            @Nullable Instant lastContact,
            Origin origin) {
        public Person {
            roles = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(roles));
            formerRoles = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(formerRoles));
        }

        /** Here, or away with somebody named to step in. An absence whose last day has passed has ended. */
        public boolean reachable(LocalDate today) {
            return standIn(today).isPresent();
        }

        /** Who answers today: this person, or the deputy of one who is away; nobody, where neither is there. */
        Optional<String> standIn(LocalDate today) {
            if (away == null || away.over(today)) return Optional.of(personId);
            return Optional.ofNullable(Kept.latest(away.deputyId(), deputyId));
        }

        Person roles(Set<Role> now, Set<Role> former, Envelope said) {
            return new Person(personId, name, now, former, deputyId, away, endingOn, lastContact, origin.and(said));
        }

        Person away(@Nullable Away now, Envelope said) {
            return new Person(
                    personId, name, roles, formerRoles, deputyId, now, endingOn, lastContact, origin.and(said));
        }

        Person leaving(LocalDate on, Envelope said) {
            return new Person(personId, name, roles, formerRoles, deputyId, away, on, lastContact, origin.and(said));
        }

        Person inTouch(Instant at) {
            return new Person(personId, name, roles, formerRoles, deputyId, away, endingOn, at, origin);
        }
    }

    public People {
        known = Kept.copy(known);
    }

    static People nobody() {
        return new People(Map.of());
    }

    People evolve(Envelope said, Contact fact) {
        return switch (fact) {
            case Contact.Assigned assigned -> with(assign(said, assigned));
            case Contact.AbsenceStarted(var person, var deputy, var until) ->
                change(person, it -> it.away(new Away(deputy, until), said));
            case Contact.AbsenceEnded(var person) -> change(person, it -> it.away(null, said));
            case Contact.EndingAnnounced(var person, var on) -> change(person, it -> it.leaving(on, said));
            case Contact.Ended ended -> change(ended.personId(), it -> end(it, ended.role(), said));
            case Contact.Declined(var person) -> change(person, it -> end(it, null, said));
            case Contact.Made made ->
                made.personId() == null
                        ? this
                        : change(made.personId(), it -> it.inTouch(said.time().toInstant()));
            case Contact.Confirmed _, Contact.AgreedCadence _ -> this;
        };
    }

    private Person assign(Envelope said, Contact.Assigned assigned) {
        var before = known.get(assigned.personId());
        var roles = new LinkedHashSet<Role>();
        if (before != null) roles.addAll(before.roles());
        roles.add(assigned.role());
        if (before == null)
            return new Person(
                    assigned.personId(),
                    assigned.name(),
                    roles,
                    Set.of(),
                    assigned.deputyId(),
                    null,
                    null,
                    null,
                    Origin.of(said));
        return new Person(
                assigned.personId(),
                Kept.latest(assigned.name(), before.name()),
                roles,
                before.formerRoles(),
                Kept.latest(assigned.deputyId(), before.deputyId()),
                before.away(),
                null,
                before.lastContact(),
                before.roles().isEmpty() ? Origin.of(said) : before.origin().and(said));
    }

    /** Without a role named, every role ends. */
    private static Person end(Person person, @Nullable Role role, Envelope said) {
        var left = new LinkedHashSet<>(person.roles());
        if (role == null) left.clear();
        else left.remove(role);
        return person.roles(left, left.isEmpty() ? person.roles() : Set.of(), said);
    }

    private People change(String personId, java.util.function.UnaryOperator<Person> change) {
        var person = known.get(personId);
        return person == null ? this : with(change.apply(person));
    }

    private People with(Person person) {
        return new People(Kept.with(known, person.personId(), person));
    }

    /** Everybody who holds a role now. */
    public List<Person> around() {
        return known.values().stream()
                .filter(person -> !person.roles().isEmpty())
                .toList();
    }

    public List<Person> holding(Role role) {
        return around().stream().filter(person -> person.roles().contains(role)).toList();
    }

    public boolean present(Role role, Instant now) {
        return holding(role).stream().anyMatch(person -> person.reachable(Here.dateOf(now)));
    }
}
