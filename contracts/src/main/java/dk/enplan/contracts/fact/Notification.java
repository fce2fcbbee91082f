package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;

/** A formal notification of concern came in. */
public sealed interface Notification extends Fact {

    /**
     * A formal notification of concern (underretning) came in.
     *
     * @param from the sector or the kind of person it came from
     */
    @Wire("notification.received")
    record Received(String notificationId, Tag from) implements Notification {}
}
