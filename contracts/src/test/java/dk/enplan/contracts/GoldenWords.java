package dk.enplan.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every word that was ever in a closed list, by where it is said: a sample says only one of them. The list only grows. */
final class GoldenWords {

    private static final Path FILE = Publication.MODULE.resolve("src/test/resources/golden-words.json");

    private GoldenWords() {}

    static SortedMap<String, Set<String>> published() {
        var words = new TreeMap<String, Set<String>>();
        if (Files.exists(FILE))
            Publication.read(FILE).forEachEntry((place, said) -> {
                var there = words.computeIfAbsent(place, it -> new TreeSet<>());
                said.forEach(word -> there.add(word.stringValue()));
            });
        return words;
    }

    static SortedMap<String, Set<String>> now() {
        var words = new TreeMap<String, Set<String>>();
        collect("envelope", Envelope.class, words);
        Samples.everyEvent((language, type, shape) -> collect(type, shape.type(), words));
        return words;
    }

    static void write() {
        var all = published();
        now().forEach((place, words) ->
                all.computeIfAbsent(place, it -> new TreeSet<>()).addAll(words));
        var file = Samples.json().createObjectNode();
        all.forEach((place, words) -> words.forEach(file.putArray(place)::add));
        Publication.write(FILE, file);
    }

    private static void collect(String at, Class<? extends Record> record, SortedMap<String, Set<String>> words) {
        for (var field : Shape.of(record).fields()) {
            var place = at + " " + field.name();
            if (field.kind() == Kind.RECORD) collect(place, field.type().asSubclass(Record.class), words);
            if (field.kind() == Kind.CHOICE)
                for (var word : Arrays.asList(field.type().getEnumConstants()))
                    words.computeIfAbsent(place, it -> new TreeSet<>()).add(Kind.wireName((Enum<?>) word));
        }
    }
}
