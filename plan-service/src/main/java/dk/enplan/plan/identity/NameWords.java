package dk.enplan.plan.identity;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a name as they are looked for: without case, and without accents as Danish has it. æ, ø and å are letters of their own;
 * aa is å, and ä, ö and ü stand where æ, ø and y do.
 */
final class NameWords {

    private NameWords() {}

    static Set<String> of(String name) {
        var words = new LinkedHashSet<String>();
        Stream.of(name.split("[^\\p{L}\\p{M}\\p{N}'’]+"))
                .map(NameWords::folded)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    private static String folded(String word) {
        var whole = Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replace("aa", "å")
                .replace('ä', 'æ')
                .replace('ö', 'ø')
                .replace('ü', 'y')
                .replace("ß", "ss");
        var folded = new StringBuilder();
        whole.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.equals("å") ? letter : bare(letter))
                .forEach(folded::append);
        return folded.toString();
    }

    private static String bare(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
