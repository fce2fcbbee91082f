package dk.enplan.plan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What pages call things, in each of their languages: a code that has no words there is shown as a code. */
public final class PageWords {

    private PageWords() {}

    /** @param page the file with its words */
    public static void call(String page, String kind, Stream<String> codes) {
        var all = codes.toList();
        assertThat(all).isNotEmpty();
        for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var words = ResourceBundle.getBundle(
                    "pages/" + page,
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(all)
                    .as("%s %s", page, language)
                    .allSatisfy(code -> assertThat(words.keySet()).contains(kind + "." + code));
            // A language without words of its own would answer in the other's.
            assertThat(words.getLocale()).isEqualTo(language);
        }
    }
}
