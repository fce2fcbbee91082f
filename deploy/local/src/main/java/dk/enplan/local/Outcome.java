package dk.enplan.local;

/** What came of an order to the platform. */
public sealed interface Outcome {

    record Done() implements Outcome {}

    /** One sentence for a person: what is in the way, and what to do. */
    record Refused(String sentence) implements Outcome {}

    /** It could not even be tried, so nothing is known: also one sentence. */
    record Unable(String sentence) implements Outcome {}

    /** For a test, to which a refusal is a defect. */
    default void orThrow() {
        switch (this) {
            case Done() -> {}
            case Refused(var sentence) -> throw new IllegalStateException(sentence);
            case Unable(var sentence) -> throw new IllegalStateException(sentence);
        }
    }
}
