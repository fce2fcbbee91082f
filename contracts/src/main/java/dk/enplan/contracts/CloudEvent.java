package dk.enplan.contracts;

/**
 * One event as it travels: what the envelope says, what the data means, and the text itself. The text is
 * passed on as it came, so fields that a newer publisher added are never lost on the way.
 */
public record CloudEvent<D>(Envelope envelope, D data, String json) {

    /** Nobody's words in a log: an event prints as its name and its ids. */
    @Override
    public String toString() {
        return envelope.type() + " id=" + envelope.id() + " citizen=" + envelope.citizen();
    }
}
