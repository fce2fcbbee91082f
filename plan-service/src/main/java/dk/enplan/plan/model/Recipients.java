package dk.enplan.plan.model;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Told;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the roles a rule names into people. Where nobody is named on the plan, whoever serves the role is told. */
final class Recipients {

    private static final List<Role> RESPONSIBLE = List.of(Role.PRIMARY, Role.CASEWORKER);

    private final People people;
    private final Set<String> owners;
    private final Instant now;

    Recipients(People people, Set<String> owners, Instant now) {
        this.people = people;
        this.owners = owners;
        this.now = now;
    }

    List<Recipient> of(List<Told> tell) {
        return tell.stream().flatMap(this::of).distinct().toList();
    }

    private Stream<Recipient> of(Told told) {
        return switch (told) {
            case COORDINATOR -> named(told, null, people.holding(Role.COORDINATOR));
            case OWNERS -> owners.stream().flatMap(sector -> named(told, sector, responsibleIn(sector)));
            // The team is the one around the plan; a sector's leader answers for the sector whose event it is about.
            case CITIZEN, TEAM_LEADER, STEERING -> Stream.of(new Recipient(told, null, null));
            case SECTOR_LEADER ->
                owners.isEmpty()
                        ? Stream.of(new Recipient(told, null, null))
                        : owners.stream().map(sector -> new Recipient(told, new Tag(sector), null));
        };
    }

    private List<Person> responsibleIn(String sector) {
        return people.around().stream()
                .filter(person -> person.origin().sector().equals(sector))
                .filter(person -> person.roles().stream().anyMatch(RESPONSIBLE::contains))
                .toList();
    }

    /** Those who can be reached; the deputy of one who is away; and the role itself where nobody is left. */
    private Stream<Recipient> named(Told told, @org.jspecify.annotations.Nullable String sector, List<Person> who) {
        var tag = sector == null ? null : new Tag(sector);
        var persons = who.stream()
                .map(person -> person.standIn(dk.enplan.contracts.Here.dateOf(now)))
                .flatMap(java.util.Optional::stream)
                .distinct()
                .map(id -> new Recipient(told, tag, id))
                .toList();
        return persons.isEmpty() ? Stream.of(new Recipient(told, tag, null)) : persons.stream();
    }
}
