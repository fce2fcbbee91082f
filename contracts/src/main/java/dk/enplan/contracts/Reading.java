package dk.enplan.contracts;

import java.util.List;

/** What came of reading something that was sent to us. */
public sealed interface Reading<T> {

    record Understood<T>(T value) implements Reading<T> {}

    /** Well-formed, but of a type this version does not know: kept, and read again when the type is known. */
    record Unheard<T>(Envelope envelope, String json) implements Reading<T> {}

    record Wrong<T>(List<FieldProblem> problems) implements Reading<T> {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }
}
