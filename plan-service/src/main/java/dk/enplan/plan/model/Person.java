package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody around the citizen.
 *
 * @param said as assigned, later assignments filled in
 * @param roles held now; when none is held any more, those held last are in {@code formerRoles}
 * @param endingOn the announced last day
 */
public record Person(
        Contact.Assigned said,
        Set<Role> roles,
        Set<Role> formerRoles,
        @Nullable Tag leftBecause,
        @Nullable Away away,
        @Nullable LocalDate endingOn,
        Touch touch,
        boolean confirmedByCitizen,
        Origin origin) {

    /** Away from now on; {@code until} is the last day away. */
    public record Away(@Nullable String deputyId, @Nullable LocalDate until) {

        boolean over(Predicate<LocalDate> passed) {
            return until != null && passed.test(until);
        }
    }

    /** When they were in touch last, when they will be next, and how often that was agreed. */
    public record Touch(
            @Nullable Instant last,
            @Nullable LocalDate nextOn,
            @Nullable Integer everyDays,
            @Nullable String deputyId) {}

    public Person {
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        formerRoles = Collections.unmodifiableSet(new LinkedHashSet<>(formerRoles));
    }

    static Person first(Contact.Assigned said, Envelope by) {
        return new Person(
                said,
                Set.of(said.role()),
                Set.of(),
                null,
                null,
                null,
                new Touch(null, null, null, null),
                false,
                Origin.of(by));
    }

    public String personId() {
        return said.personId();
    }

    public @Nullable Text name() {
        return said.name();
    }

    /** Here, or away with somebody named to step in. An absence whose last day has passed has ended. */
    public boolean reachable(LocalDate today) {
        return standIn(today).isPresent();
    }

    /** @param over whether a day has passed */
    public boolean reachable(Predicate<LocalDate> over) {
        return standIn(over).isPresent();
    }

    /** Who answers today: this person, or the deputy of one who is away; nobody, where neither is there. */
    public Optional<String> standIn(LocalDate today) {
        return standIn(today::isAfter);
    }

    private Optional<String> standIn(Predicate<LocalDate> over) {
        if (away == null || away.over(over)) return Optional.of(personId());
        return Optional.ofNullable(Kept.latest(away.deputyId(), said.deputyId()));
    }

    /** Whoever comes back after having left begins anew; a further role is held beside the others. */
    Person assigned(Contact.Assigned now, Envelope by) {
        var held = new LinkedHashSet<>(roles);
        held.add(now.role());
        return new Person(
                Shape.of(Contact.Assigned.class).updated(said, now),
                held,
                Set.of(),
                null,
                away,
                null,
                touch,
                confirmedByCitizen,
                roles.isEmpty() ? Origin.of(by) : origin.and(by));
    }

    Person roles(Set<Role> now, Set<Role> former, @Nullable Tag because, Envelope by) {
        return new Person(said, now, former, because, away, endingOn, touch, confirmedByCitizen, origin.and(by));
    }

    Person away(@Nullable Away now, Envelope by) {
        return new Person(
                said, roles, formerRoles, leftBecause, now, endingOn, touch, confirmedByCitizen, origin.and(by));
    }

    Person leaving(LocalDate on, Envelope by) {
        return new Person(said, roles, formerRoles, leftBecause, away, on, touch, confirmedByCitizen, origin.and(by));
    }

    Person confirmed(Envelope by) {
        return new Person(said, roles, formerRoles, leftBecause, away, endingOn, touch, true, origin.and(by));
    }

    /** Contact is not what the plan says of a person: it counts, and the person's line does not rest on it. */
    Person inTouch(Instant at, @Nullable LocalDate nextOn) {
        return touching(new Touch(at, nextOn, touch.everyDays(), touch.deputyId()), origin);
    }

    Person comingEvery(int days, @Nullable String deputyId, Envelope by) {
        return touching(new Touch(touch.last(), touch.nextOn(), days == 0 ? null : days, deputyId), origin.and(by));
    }

    private Person touching(Touch now, Origin origin) {
        return new Person(said, roles, formerRoles, leftBecause, away, endingOn, now, confirmedByCitizen, origin);
    }
}
