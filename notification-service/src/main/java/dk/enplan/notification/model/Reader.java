package dk.enplan.notification.model;

import dk.enplan.contracts.CitizenId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who asks for notices. Which mailboxes open to them is all that decides what they see. */
public record Reader(
        String name,
        Set<String> roles,
        @Nullable String sector,
        @Nullable CitizenId citizen) {

    private static final Set<String> NEVER = Set.of("sector-system", "auditor", "operator");

    public Reader {
        roles = Set.copyOf(roles);
    }

    /** None for those whom no rule tells: systems, auditors, operators. */
    public Set<Mailbox> mailboxes() {
        var open = new HashSet<Mailbox>();
        if (roles.stream().anyMatch(NEVER::contains)) return Set.of();
        if (roles.contains("citizen")) {
            if (citizen != null) open.add(new Mailbox.Citizen(citizen));
        }
        if (roles.contains("coordinator")) {
            open.add(new Mailbox.Person(name));
            open.add(new Mailbox.Coordinators());
        }
        if (roles.contains("caseworker")) {
            open.add(new Mailbox.Person(name));
            if (sector != null) open.add(new Mailbox.Caseworkers(sector));
        }
        if (roles.contains("leader")) {
            open.add(new Mailbox.Person(name));
            open.add(new Mailbox.Leaders());
            if (sector != null) open.add(new Mailbox.SectorLeaders(sector));
        }
        return Set.copyOf(open);
    }
}
