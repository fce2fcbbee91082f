package dk.enplan.family.model;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Role;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Law.Objection;
import dk.enplan.kit.law.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is there for the citizen, in which roles, and who is away. Nobody is here who holds no role. */
public record Contacts(SortedMap<String, Person> people) {

    /** Somebody with at least one role, and since when for each. */
    public record Person(Map<Role, OffsetDateTime> roles, Presence presence) {
        public Person {
            roles = Collections.unmodifiableMap(new EnumMap<>(roles));
        }
    }

    public sealed interface Presence {
        record Here() implements Presence {}

        /** An absence whose last day has passed is over without anybody saying so. */
        record Away(@Nullable LocalDate until) implements Presence {
            boolean lastsOn(LocalDate day) {
                return until == null || !until.isBefore(day);
            }
        }
    }

    public Contacts {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    }

    public static Contacts none() {
        return new Contacts(new TreeMap<>());
    }

    Contacts evolve(Contact contact, OffsetDateTime at) {
        return switch (contact) {
            case Contact.Assigned it -> assigned(it.personId(), it.role(), at);
            case Contact.AbsenceStarted it -> present(it.personId(), new Presence.Away(it.until()));
            case Contact.AbsenceEnded(var person) -> present(person, new Presence.Here());
            case Contact.Ended(var person, var reason, var role) -> ended(person, role);
            case Contact.EndingAnnounced _,
                    Contact.Declined _,
                    Contact.Confirmed _,
                    Contact.Made _,
                    Contact.AgreedCadence _ -> this;
        };
    }

    Optional<Objection> objection(Contact next, Said said) {
        return switch (next) {
            case Contact.Assigned it -> mayAssign(it);
            case Contact.AbsenceStarted it -> mayBeAway(it, said.on());
            case Contact.AbsenceEnded(var person) -> mayBeBack(person, said.on());
            case Contact.Ended(var person, var reason, var role) -> mayEnd(person, role, said.at());
            case Contact.EndingAnnounced(var person, var onDate) -> mustBeAssigned(person);
            case Contact.Declined(var person) -> mustBeAssigned(person);
            case Contact.Confirmed(var person) -> mustBeAssigned(person);
            case Contact.AgreedCadence it -> mustBeAssigned(it.personId());
            // Somebody without a role may well have been in touch.
            case Contact.Made made -> Law.none();
        };
    }

    List<Known> known() {
        return people.entrySet().stream()
                .map(entry -> known(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Known known(String id, Person person) {
        var roles = person.roles().keySet().stream().map(Kind::wireName).collect(Collectors.joining(", "));
        var since =
                person.roles().values().stream().min(OffsetDateTime::compareTo).orElseThrow();
        return switch (person.presence()) {
            case Presence.Here() -> new Known("contact", id, "assigned", since, Map.of("roles", roles));
            case Presence.Away(var until)
            when until == null -> new Known("contact", id, "away", since, Map.of("roles", roles));
            case Presence.Away(var until) ->
                new Known("contact", id, "away", since, Map.of("roles", roles, "until", until.toString()));
        };
    }

    private Contacts assigned(String id, Role role, OffsetDateTime at) {
        var person = people.get(id);
        var roles = new EnumMap<Role, OffsetDateTime>(Role.class);
        if (person != null) roles.putAll(person.roles());
        roles.putIfAbsent(role, at);
        return with(id, new Person(roles, person == null ? new Presence.Here() : person.presence()));
    }

    private Contacts present(String id, Presence presence) {
        var person = people.get(id);
        return person == null ? this : with(id, new Person(person.roles(), presence));
    }

    private Contacts ended(String id, @Nullable Role role) {
        var person = people.get(id);
        if (person == null) return this;
        var roles = new EnumMap<Role, OffsetDateTime>(Role.class);
        if (role != null) roles.putAll(person.roles());
        roles.keySet().remove(role);
        if (!roles.isEmpty()) return with(id, new Person(roles, person.presence()));
        var next = new TreeMap<>(people);
        next.remove(id);
        return new Contacts(next);
    }

    private Contacts with(String id, Person person) {
        var next = new TreeMap<>(people);
        next.put(id, person);
        return new Contacts(next);
    }

    private Optional<Objection> mayAssign(Contact.Assigned next) {
        if (next.personId().equals(next.deputyId()))
            return Law.unfit("deputyId", "must be somebody else: nobody stands in for themselves");
        var person = people.get(next.personId());
        return person != null && person.roles().containsKey(next.role())
                ? Law.clash(
                        "contact-assigned-already",
                        "This person holds this role already. Assign another role, or end this one first.")
                : Law.none();
    }

    private Optional<Objection> mayBeAway(Contact.AbsenceStarted next, LocalDate on) {
        if (next.until() != null && next.until().isBefore(on))
            return Law.unfit("until", "must not lie before the day the absence starts");
        if (next.personId().equals(next.deputyId()))
            return Law.unfit("deputyId", "must be somebody else: nobody stands in for themselves");
        return mustBeAssigned(next.personId())
                .or(() -> isAway(next.personId(), on)
                        ? Law.clash(
                                "contact-away-already",
                                "This person is away already. Say that they are back before they go again.")
                        : Law.none());
    }

    private Optional<Objection> mayBeBack(String id, LocalDate on) {
        return mustBeAssigned(id)
                .or(() -> isAway(id, on)
                        ? Law.none()
                        : Law.clash("contact-not-away", "This person is not away. There is nothing left to do."));
    }

    private boolean isAway(String id, LocalDate on) {
        var person = people.get(id);
        return person != null && person.presence() instanceof Presence.Away away && away.lastsOn(on);
    }

    private Optional<Objection> mayEnd(String id, @Nullable Role role, OffsetDateTime at) {
        var person = people.get(id);
        if (person == null) return mustBeAssigned(id);
        if (role != null && !person.roles().containsKey(role))
            return Law.clash(
                    "contact-not-in-role",
                    "This person does not hold this role. Name one of theirs, or leave the role out to end all.");
        var last = person.roles().entrySet().stream()
                .filter(held -> role == null || held.getKey() == role)
                .map(Map.Entry::getValue)
                .max(OffsetDateTime::compareTo)
                .orElseThrow();
        return at.isBefore(last)
                ? Law.clash(
                        "contact-before-its-start",
                        "This person was assigned on " + last.toLocalDate() + ". Say a time after that.")
                : Law.none();
    }

    private Optional<Objection> mustBeAssigned(String id) {
        return people.containsKey(id)
                ? Law.none()
                : Law.clash(
                        "contact-not-assigned",
                        "Nobody with this personId is assigned to this citizen. Check the id, or assign them first.");
    }
}
