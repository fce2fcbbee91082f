package dk.enplan.plan.rehearsal;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A file as it is written, each part with its line. */
final class Page {

    /** No story repeats itself so often, and a page that is small must not become large when it is read. */
    private static final int MOST_REPEATS = 5;

    private Page() {}

    static Optional<Written> read(String text, List<Problem> problems) {
        try {
            // JSON may be indented with tabs, YAML may not; and in JSON a tab is never part of a text.
            var page = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
            var node = yaml().compose(new StringReader(page));
            if (node == null) problems.add(new Problem(1, "there is nothing in it"));
            return Optional.ofNullable(node).map(it -> new Written(it, problems));
        } catch (MarkedYAMLException notYaml) {
            var mark = notYaml.getProblemMark();
            problems.add(
                    new Problem(mark == null ? 1 : mark.getLine() + 1, "is not well-formed: " + notYaml.getProblem()));
        } catch (YAMLException notYaml) {
            problems.add(new Problem(1, "is not well-formed: " + notYaml.getMessage()));
        }
        return Optional.empty();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_REPEATS);
        options.setAllowRecursiveKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new WithoutDates());
    }

    /** A day is a day, not an instant in UTC. */
    private static final class WithoutDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern form, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) super.addImplicitResolver(tag, form, first, limit);
        }
    }
}
