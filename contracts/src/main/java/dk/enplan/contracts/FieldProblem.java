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
        UNKNOWN_TYPE
    }

    FieldProblem under(String parent) {
        return new FieldProblem(parent + "." + field, fault, says);
    }

    public FieldProblem inBatch(int index) {
        return new FieldProblem("[" + index + "]." + field, fault, says);
    }
}
