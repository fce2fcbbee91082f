package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people around the citizen: who holds which role, who is away and who steps in, who is leaving.
 *
 * @param nextContactOn the latest day on which anybody agreed to be in touch
 */
public record People(
        Tree<String, Person> known,
        @Nullable Instant lastContact,
        @Nullable LocalDate nextContactOn,
        List<UUID> unmatched)
        implements Part {

    public People {
        unmatched = List.copyOf(unmatched);
    }

    static People nobody() {
        return new People(Tree.empty(), null, null, List.of());
    }

    People evolve(Envelope said, Contact fact) {
        return switch (fact) {
            case Contact.Assigned it -> with(assign(said, it));
            case Contact.AbsenceStarted(var id, var deputy, var until) ->
                change(said, id, person -> person.away(new Person.Away(deputy, until), said));
            case Contact.AbsenceEnded(var id) ->
                change(said, id, person -> person.away() != null, person -> person.away(null, said));
            case Contact.EndingAnnounced(var id, var on) -> change(said, id, person -> person.leaving(on, said));
            case Contact.Ended(var id, var reason, var role) ->
                change(
                        said,
                        id,
                        person -> role == null || person.roles().contains(role),
                        person -> end(person, role, reason, said));
            case Contact.Declined(var id) -> change(said, id, person -> end(person, null, new Tag("declined"), said));
            case Contact.Confirmed(var id) -> change(said, id, person -> person.confirmed(said));
            case Contact.AgreedCadence(var id, var days, var deputy) ->
                change(said, id, person -> person.comingEvery(days, deputy, said));
            case Contact.Made it -> meet(said, it);
        };
    }

    private Person assign(Envelope said, Contact.Assigned it) {
        return known.find(it.personId())
                .map(person -> person.assigned(it, said))
                .orElseGet(() -> Person.first(it, said));
    }

    /** Without a role named, every role ends. */
    private static Person end(Person person, @Nullable Role role, @Nullable Tag reason, Envelope said) {
        var left = new LinkedHashSet<>(person.roles());
        if (role == null) left.clear();
        else left.remove(role);
        return person.roles(left, left.isEmpty() ? person.roles() : Set.of(), reason, said);
    }

    /** Somebody was in touch, whether or not anybody knows them. */
    private People meet(Envelope said, Contact.Made it) {
        var at = said.time().toInstant();
        var met = it.personId() == null
                ? Optional.<Person>empty()
                : known.find(it.personId()).map(person -> person.inTouch(at, it.nextOn()));
        var people = met.map(this::with).orElse(this);
        return new People(people.known, at, later(it.nextOn(), nextContactOn), unmatched);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null || (other != null && other.isAfter(day)) ? other : day;
    }

    private People change(Envelope said, String personId, UnaryOperator<Person> change) {
        return change(said, personId, person -> true, change);
    }

    private People change(Envelope said, String personId, Predicate<Person> fits, UnaryOperator<Person> change) {
        return known.find(personId)
                .filter(fits)
                .map(person -> with(change.apply(person)))
                .orElseGet(() -> unmatched(said));
    }

    private People unmatched(Envelope said) {
        var all = new ArrayList<>(unmatched);
        all.add(said.id());
        return new People(known, lastContact, nextContactOn, all);
    }

    private People with(Person person) {
        return new People(known.with(person.personId(), person), lastContact, nextContactOn, unmatched);
    }

    public Optional<Person> find(String personId) {
        return known.find(personId);
    }

    /** Everybody who holds a role now. */
    public List<Person> around() {
        var around = new ArrayList<Person>();
        known.each(person -> {
            if (!person.roles().isEmpty()) around.add(person);
        });
        return around;
    }

    /** Those who held a role, and hold none now. */
    public Stream<Person> gone() {
        return known.values().filter(person -> person.roles().isEmpty());
    }

    public List<Person> holding(Role role) {
        return around().stream().filter(person -> person.roles().contains(role)).toList();
    }

    public boolean present(Role role, Instant now) {
        return holding(role).stream().anyMatch(person -> person.reachable(Here.dateOf(now)));
    }
}
