package dk.enplan.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The language as it is handed out to those who do not write Java: one schema for each event, one document for the topics. */
public final class Contract {

    private static final String ENVELOPE = "envelope";
    static final List<Language<?>> LANGUAGES =
            List.of(Language.FACTS, Language.RECEIPTS, Language.FLAGS, Language.ERASURES);

    private static final Set<String> TYPES = LANGUAGES.stream()
            .flatMap(language -> language.shapes().keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    private Contract() {}

    /** In AsyncAPI: every topic, every event on it, and where the schema of each is. */
    public static String topics() {
        return text("/asyncapi.json");
    }

    /**
     * The JSON Schema of one event, or of the {@code envelope} they share.
     *
     * @param name its type, its short name ({@code effort.started}), or either as the name of a file
     */
    public static Optional<String> schema(String name) {
        var asked = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        return Stream.of(asked, Language.typeOf(asked))
                .filter(type -> type.equals(ENVELOPE) || TYPES.contains(type))
                .findFirst()
                .map(type -> text("/contract/" + fileOf(type)));
    }

    static String fileOf(String type) {
        return type + ".json";
    }

    private static String text(String resource) {
        try (var stream = Contract.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException(resource + " is missing from this build");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
