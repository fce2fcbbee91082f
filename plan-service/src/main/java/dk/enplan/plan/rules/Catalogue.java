package dk.enplan.plan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The files the rules are written in: a list of rules each, found by name because a jar cannot be leafed through. */
final class Catalogue {

    private static final List<String> FILES = List.of(
            "rules/handoff/ages.yaml",
            "rules/handoff/decisions.yaml",
            "rules/handoff/efforts.yaml",
            "rules/handoff/people.yaml",
            "rules/handoff/responses.yaml",
            "rules/handoff/rhythm.yaml",
            "rules/handoff/transitions.yaml",
            "rules/conflict/calendar.yaml",
            "rules/conflict/coherence.yaml",
            "rules/conflict/demands.yaml",
            "rules/conflict/efforts.yaml",
            "rules/conflict/goals.yaml",
            "rules/conflict/household.yaml",
            "rules/conflict/people.yaml");

    private Catalogue() {}

    /** The product's own rules, each file by its name; a chapter that is not written yet is absent. */
    static SortedMap<String, String> shipped() {
        var texts = new TreeMap<String, String>();
        for (var file : FILES)
            try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(file)) {
                if (in != null) texts.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        return texts;
    }

    static List<Entry> entries(String file, String text, List<String> problems) {
        return content(file, text, problems)
                .map(written -> entries(file, written, problems))
                .orElse(List.of());
    }

    /** Nothing, where the text is no YAML; the problem has been noted. An empty file says nothing, too. */
    static Optional<Object> content(String file, String text, List<String> problems) {
        try {
            return Optional.ofNullable(yaml().load(text));
        } catch (YAMLException notYaml) {
            problems.add(file + ": is not well-formed YAML: " + notYaml.getMessage());
            return Optional.empty();
        }
    }

    static List<Entry> entries(String file, Object written, List<String> problems) {
        if (!(written instanceof List<?> list)) {
            problems.add(file + ": must be a list of rules");
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        for (var item : list) {
            if (item instanceof Map<?, ?> map) entries.add(entry(file, map, problems));
            else problems.add(file + ": must be a list of rules");
        }
        return entries;
    }

    private static Entry entry(String file, Map<?, ?> map, List<String> problems) {
        var keyed = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) keyed.put(String.valueOf(key), value);
        });
        var id = keyed.get("id") instanceof String named ? named : "a rule without id";
        return new Entry(file + ", " + id, keyed, problems);
    }

    /** Plain data only: nothing in a file can name a class, say a key twice, or turn a day into an instant. */
    static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new WithoutDates());
    }

    private static final class WithoutDates extends Resolver {
        @Override
        public void addImplicitResolver(
                org.yaml.snakeyaml.nodes.Tag tag, java.util.regex.Pattern form, String first, int limit) {
            if (!tag.equals(org.yaml.snakeyaml.nodes.Tag.TIMESTAMP)) super.addImplicitResolver(tag, form, first, limit);
        }
    }
}
