package dk.enplan.notification.model;

import dk.enplan.contracts.flag.Severity;
import java.util.Set;

/** What is known here of one flag when news of it comes. */
public sealed interface Standing {

    record Unheard() implements Standing {}

    record Open(Severity severity, Set<Mailbox> told) implements Standing {
        public Open {
            told = Set.copyOf(told);
        }
    }

    /** For good: what is raised again is a new flag that names the earlier one. */
    record Settled() implements Standing {}
}
