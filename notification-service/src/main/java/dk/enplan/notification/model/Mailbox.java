package dk.enplan.notification.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.flag.Recipient;

/**
 * Where a notice lies until it is read. A person's mailbox is that person's; a role's is opened by whoever serves the role
 * on the day, so that somebody on leave is no dead end.
 */
public sealed interface Mailbox {

    record Person(String id) implements Mailbox {}

    record Coordinators() implements Mailbox {}

    record Caseworkers(String sector) implements Mailbox {}

    record Leaders() implements Mailbox {}

    record SectorLeaders(String sector) implements Mailbox {}

    record Citizen(CitizenId id) implements Mailbox {}

    static Mailbox of(Recipient recipient, CitizenId citizen) {
        var person = recipient.personId();
        var sector = recipient.sector();
        return switch (recipient.told()) {
            // A citizen is known by the pseudonym the flag is about, never by a name in the news.
            case CITIZEN -> new Citizen(citizen);
            case COORDINATOR -> person == null ? new Coordinators() : new Person(person);
            case OWNERS -> {
                if (person != null) yield new Person(person);
                // Owners of no known sector would be every caseworker there is; the coordinator knows whom to ask.
                yield sector == null ? new Coordinators() : new Caseworkers(sector.value());
            }
            case TEAM_LEADER, SECTOR_LEADER, STEERING -> {
                if (person != null) yield new Person(person);
                yield sector == null ? new Leaders() : new SectorLeaders(sector.value());
            }
        };
    }

    /** Its name where notices are kept; two mailboxes never share one. */
    default String key() {
        return switch (this) {
            case Person(var id) -> "person/" + id;
            case Coordinators() -> "coordinators";
            case Caseworkers(var sector) -> "caseworkers/" + sector;
            case Leaders() -> "leaders";
            case SectorLeaders(var sector) -> "leaders/" + sector;
            case Citizen(var id) -> "citizen/" + id;
        };
    }

    static Mailbox named(String key) {
        var slash = key.indexOf('/');
        var rest = key.substring(slash + 1);
        return switch (slash < 0 ? key : key.substring(0, slash + 1)) {
            case "person/" -> new Person(rest);
            case "coordinators" -> new Coordinators();
            case "caseworkers/" -> new Caseworkers(rest);
            case "leaders" -> new Leaders();
            case "leaders/" -> new SectorLeaders(rest);
            case "citizen/" -> new Citizen(CitizenId.of(rest));
            default -> throw new IllegalArgumentException("no mailbox has such a name");
        };
    }
}
