package dk.enplan.testkit.checkout;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links of one document that lead to another place in the repository. */
final class Links {

    private static final Pattern CODE = Pattern.compile("(?ms)^ {0,3}(```|~~~).*?^ {0,3}\\1|`[^`\\n]*`");
    private static final Pattern INLINE = Pattern.compile("]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^ {0,3}\\[[^]]+]:\\s*<?(\\S+?)>?(?:\\s|$)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*#*$");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");

    private Links() {}

    /** Those that lead nowhere, as they are written. */
    static List<String> deadIn(Path document) throws IOException {
        var text = CODE.matcher(Files.readString(document)).replaceAll("");
        var dead = new ArrayList<String>();
        for (var target : targets(text)) if (!leadsSomewhere(target, document)) dead.add(target);
        return dead;
    }

    private static List<String> targets(String text) {
        return Stream.of(INLINE, REFERENCE)
                .flatMap(form -> form.matcher(text).results())
                .map(found -> found.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .toList();
    }

    private static boolean leadsSomewhere(String target, Path document) throws IOException {
        var parts = URLDecoder.decode(target, StandardCharsets.UTF_8).split("#", 2);
        var file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        if (!Files.exists(file)) return false;
        return parts.length == 1
                || !file.toString().endsWith(".md")
                || anchors(file).contains(parts[1]);
    }

    /** As the usual renderers name them. */
    private static List<String> anchors(Path document) throws IOException {
        // Only fences go: a heading keeps the words that stand in backticks.
        var text = Files.readString(document).replaceAll("(?ms)^ {0,3}(```|~~~).*?^ {0,3}\\1", "");
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
