package dk.enplan.contracts;

/**
 * Words about a person. A type of its own, so that no log, metric or error can carry them by accident:
 * printed, it says only that there are words.
 */
public record Text(String value) {

    @Override
    public String toString() {
        return "[words withheld]";
    }
}
