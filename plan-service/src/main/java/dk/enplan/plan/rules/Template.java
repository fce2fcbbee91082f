package dk.enplan.plan.rules;

import dk.enplan.plan.model.Outlook;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence in both languages of the page, with places that are filled from what was said, in words. */
record Template(String da, String en) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.?!] )$");

    Set<String> places() {
        return PLACE.matcher(da + en)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Outlook.Words filled(Map<String, Object> values) {
        return new Outlook.Words(
                filled(da, values, new Wording(Lexicon.DANISH)), filled(en, values, new Wording(Lexicon.ENGLISH)));
    }

    private static String filled(String text, Map<String, Object> values, Wording wording) {
        if (text.indexOf('{') < 0) return text;
        return PLACE.matcher(text).replaceAll(place -> {
            var word = values.get(place.group(1)) instanceof Outlook.Words phrase
                    ? filled(wording.lexicon() == Lexicon.DANISH ? phrase.da() : phrase.en(), values, wording)
                    : wording.of(place.group(1), values.get(place.group(1)));
            var begins = BEGINNING.matcher(text.substring(0, place.start())).find();
            return Matcher.quoteReplacement(begins ? Lexicon.capital(word) : word);
        });
    }
}
