package dk.enplan.contracts;

/**
 * What is wrong with one field, and what to write instead. {@code field} is the path as the sender wrote it
 * ({@code data.moveIn}); {@code says} never repeats the value, which may be about a person.
 */
public record FieldProblem(String field, Fault fault, String says) {

    public enum Fault {
        MISSING,
        WRONG_TYPE,
        NOT_ALLOWED,
        TOO_LONG,
        /** The event as a whole: its field is empty. */
        TOO_LARGE,
        UNKNOWN_TYPE,
        /** Who it is about is said by the subject, and never by a CPR number. */
        CPR_IN_TEXT
    }

    FieldProblem under(String parent) {
        return new FieldProblem(parent + "." + field, fault, says);
    }

    public FieldProblem inBatch(int index) {
        var event = "[" + index + "]";
        return new FieldProblem(field.isEmpty() ? event : event + "." + field, fault, says);
    }
}
