package dk.enplan.plan.identity;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is brought to the register. It is read here, as the language reads events, and handed to no framework: those write down what they
 * have read, once they are told to write down everything.
 */
final class Brought {

    private static final int LARGEST = 16 * 1024;

    private Brought() {}

    /** @param cpr ten digits, with or without a hyphen */
    public record Sought(Text cpr) {}

    /**
     * @param cpr ten digits, with or without a hyphen
     * @param citizenId by which the citizen is known already; a new one is given where it is left out
     */
    public record Told(
            Text cpr,
            Text givenName,
            Text familyName,
            @Nullable Text address,
            @Nullable CitizenId citizenId) {

        Identity.Written written() {
            return new Identity.Written(cpr, givenName, familyName, address);
        }
    }

    static <R extends Record> Reading<R> read(Class<R> what, InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST)
            return new Reading.Wrong<>(
                    List.of(new FieldProblem("", Fault.TOO_LARGE, "must be at most " + LARGEST + " bytes")));
        return Language.parse(new String(bytes, StandardCharsets.UTF_8))
                .map(json -> Shape.of(what).read(json))
                .orElseGet(() -> new Reading.Wrong<>(
                        List.of(new FieldProblem("", Fault.WRONG_TYPE, "must be one well-formed JSON object"))));
    }
}
