package dk.enplan.notification.model;

import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;

/** One thing that news of a flag changes. */
public sealed interface Change {

    record Raised(Flag flag) implements Change {}

    record Escalated(Severity severity) implements Change {}

    record Acknowledged() implements Change {}

    /** Its notices have been dealt with; {@code retroactive} when there was nothing to deal with. */
    record Cleared(boolean retroactive) implements Change {}

    record Waived() implements Change {}

    record NoticeGiven(Mailbox to, Told as) implements Change {}

    /** What was told before is unread again. */
    record NoticeRepeated(Mailbox to) implements Change {}
}
