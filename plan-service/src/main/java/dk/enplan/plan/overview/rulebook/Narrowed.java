package dk.enplan.plan.overview.rulebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a condition says plainly of an event's fields: {@code x.kind in ['support', 'mentor']}. A condition with an or, a not or a
 * choice says nothing plainly; it stands beside the words as it is asked.
 */
final class Narrowed {

    private static final Pattern PLAIN =
            Pattern.compile("\\b[ex]\\.(\\w+) (?:== '([^']+)'|in \\[([^]]*)]|in params\\.(\\w+))");

    private Narrowed() {}

    /** The words a field may have, by its name. */
    static Map<String, List<String>> by(@Nullable String where, Map<String, Object> params) {
        if (where == null || where.contains("||") || where.contains("!(") || where.contains(" ? ")) return Map.of();
        var words = new HashMap<String, List<String>>();
        PLAIN.matcher(where).results().forEach(found -> {
            var one = found.group(2);
            var some = found.group(3);
            if (one != null) words.put(found.group(1), List.of(one));
            else if (some != null) words.put(found.group(1), listed(some));
            else if (params.get(found.group(4)) instanceof List<?> list)
                words.put(found.group(1), list.stream().map(String::valueOf).toList());
        });
        return words;
    }

    private static List<String> listed(String some) {
        return Arrays.stream(some.split(","))
                .map(word -> word.strip().replace("'", ""))
                .toList();
    }
}
