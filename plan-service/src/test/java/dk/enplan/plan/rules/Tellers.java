package dk.enplan.plan.rules;

import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who tells which event: read from the desks of the house, and from what plan-service sends. */
final class Tellers {

    private static final Pattern SAID = Pattern.compile("desk\\.say\\(\\s*caller,\\s*(\\w+)\\.(\\w+)\\.class");
    private static final Pattern SENT = Pattern.compile("new (Receipt|FlagNews|Erasure)\\.(\\w+)\\(");

    private final SortedMap<String, Set<Path>> found = new TreeMap<>();

    private Tellers() {}

    static SortedMap<String, Set<Path>> all() {
        var all = new Tellers();
        for (var desk : sources("desk/.*Desk")) all.note(desk, SAID, Fact.class.getPackageName());
        for (var sender : sources("plan/(publishing|intake|erasure)/.*")) {
            all.note(sender, SENT, "dk.enplan.contracts.receipt");
            all.note(sender, SENT, "dk.enplan.contracts.flag");
            all.note(sender, SENT, "dk.enplan.contracts.erasure");
        }
        return all.found;
    }

    private void note(Path source, Pattern form, String room) {
        var matcher = form.matcher(EventMap.text(source));
        while (matcher.find()) {
            var name = room + "." + matcher.group(1) + "$" + matcher.group(2);
            for (var language : List.of(Language.FACTS, Language.RECEIPTS, Language.FLAGS, Language.ERASURES))
                language.shapes().forEach((type, shape) -> {
                    if (shape.type().getName().equals(name))
                        found.computeIfAbsent(type, it -> new TreeSet<>()).add(source);
                });
        }
    }

    static List<Path> sources(String below) {
        var form = Pattern.compile(".*/src/main/java/.*/" + below + "\\.java");
        try (var rooms = Files.list(EventMap.HOUSE)) {
            return rooms.map(room -> room.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(Tellers::walk)
                    .filter(path ->
                            form.matcher(path.toString().replace('\\', '/')).matches())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
