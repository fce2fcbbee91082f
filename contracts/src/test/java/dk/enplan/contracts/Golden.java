package dk.enplan.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Events as they were written on the day their type was published: {@code golden/<type>.json}, each sample by its name. */
final class Golden {

    private static final Path FOLDER = Publication.MODULE.resolve("src/test/resources/golden");

    private Golden() {}

    static SortedMap<String, Map<String, ObjectNode>> all() {
        var all = new TreeMap<String, Map<String, ObjectNode>>();
        try (var paths = Files.list(FOLDER)) {
            for (var path : paths.toList())
                all.put(path.getFileName().toString().replaceFirst("\\.json$", ""), samples(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    /** What a reader of the schema is shown. */
    static @Nullable ObjectNode example(String type) {
        var path = file(type);
        return Files.exists(path) ? samples(path).get("full") : null;
    }

    /** A first draft for an event that has no sample yet; whoever adds the event gives it better words. */
    static void draft(String type, Shape<?> shape) {
        if (Files.exists(file(type))) return;
        var samples = Samples.json().createObjectNode();
        samples.set("minimal", Samples.event(type, Samples.data(shape, false)));
        samples.set("full", Samples.event(type, Samples.data(shape, true)));
        Publication.write(file(type), samples);
    }

    private static Map<String, ObjectNode> samples(Path path) {
        var samples = new TreeMap<String, ObjectNode>();
        Publication.read(path).forEachEntry((name, sample) -> samples.put(name, (ObjectNode) sample));
        return samples;
    }

    private static Path file(String type) {
        return FOLDER.resolve(type + ".json");
    }
}
