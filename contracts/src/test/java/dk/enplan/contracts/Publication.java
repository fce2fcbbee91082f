package dk.enplan.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract as it is checked in, and as the records say it now. */
record Publication(Path resources) {

    static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static final String TOPICS = "asyncapi.json";

    static Publication ours() {
        return new Publication(MODULE.resolve("src/main/resources"));
    }

    /** By its place below the resources: {@code asyncapi.json}, {@code contract/envelope.json}, … */
    static SortedMap<String, ObjectNode> drafted() {
        var sentences = Sentences.in(MODULE.resolve("src/main/java"));
        var schemas = new EventSchema(sentences);
        var files = new TreeMap<String, ObjectNode>();
        files.put(TOPICS, AsyncApi.document(sentences));
        files.put(schemaFile("envelope"), schemas.envelope());
        for (var language : Contract.LANGUAGES)
            language.shapes()
                    .forEach((type, shape) ->
                            files.put(schemaFile(type), schemas.event(type, shape.type(), Golden.example(type))));
        return files;
    }

    SortedMap<String, ObjectNode> checkedIn() {
        var files = new TreeMap<String, ObjectNode>();
        try (var paths = Files.walk(resources)) {
            for (var path :
                    paths.filter(path -> path.toString().endsWith(".json")).toList())
                files.put(resources.relativize(path).toString().replace('\\', '/'), read(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** Writes nothing at all where one change would break somebody. */
    void write(Map<String, ObjectNode> drafted) {
        var breakages = Breakage.between(checkedIn(), drafted);
        if (!breakages.isEmpty())
            throw new AssertionError("Nothing was written. The contract is published, and this breaks it:\n  "
                    + String.join("\n  ", breakages)
                    + "\nKeep what was there and add an event or an optional field beside it (docs/adr/0017).");
        drafted.forEach((file, node) -> write(resources.resolve(file), node));
    }

    static void write(Path path, ObjectNode node) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, JSON.writeValueAsString(node).replace("\r\n", "\n") + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static ObjectNode read(Path path) {
        try {
            return (ObjectNode) Language.parse(Files.readString(path)).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String schemaFile(String type) {
        return "contract/" + Contract.fileOf(type);
    }
}
