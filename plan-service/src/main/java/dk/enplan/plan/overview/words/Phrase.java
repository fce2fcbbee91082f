package dk.enplan.plan.overview.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sentence with places for an event's fields. {@code [ about {topic}]} is said when there is a topic, {@code [agreed? …]} when
 * that field is true, {@code [!agreed? …]} when it is false.
 */
record Phrase(List<Piece> pieces) {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Pattern PIECE = Pattern.compile("\\[([^\\[\\]]*)]|[^\\[\\]]+");
    private static final Pattern CONDITION = Pattern.compile("(!?)([A-Za-z]+)\\?(.*)");

    /** @param when the field that decides whether it is said, and what it must be */
    record Piece(boolean optional, Optional<When> when, String text) {

        List<String> fields() {
            return FIELD.matcher(text).results().map(found -> found.group(1)).toList();
        }
    }

    record When(String field, boolean is) {}

    Phrase {
        pieces = List.copyOf(pieces);
    }

    static Phrase read(String text) {
        var pieces = new ArrayList<Piece>();
        var end = 0;
        for (var found : PIECE.matcher(text).results().toList()) {
            if (found.start() != end) break;
            end = found.end();
            pieces.add(
                    found.group(1) == null
                            ? new Piece(false, Optional.empty(), found.group())
                            : bracketed(found.group(1)));
        }
        if (end != text.length()) throw new IllegalArgumentException("brackets do not match in: " + text);
        return new Phrase(pieces);
    }

    private static Piece bracketed(String inside) {
        var condition = CONDITION.matcher(inside);
        return condition.matches()
                ? new Piece(
                        true,
                        Optional.of(
                                new When(condition.group(2), condition.group(1).isEmpty())),
                        condition.group(3))
                : new Piece(true, Optional.empty(), inside);
    }

    /** Every field it speaks of. */
    List<String> fields() {
        return pieces.stream().flatMap(piece -> piece.fields().stream()).toList();
    }

    /** Those that must be there for the sentence to be one. */
    List<String> needed() {
        return pieces.stream()
                .filter(piece -> !piece.optional())
                .flatMap(piece -> piece.fields().stream())
                .toList();
    }

    List<String> conditions() {
        return pieces.stream()
                .flatMap(piece -> piece.when().stream())
                .map(When::field)
                .toList();
    }

    /** @param word a field's value in words, or nothing when it is absent; {@code flag} a field that is true or false */
    String say(Function<String, Optional<String>> word, Function<String, Optional<Boolean>> flag) {
        var said = new StringBuilder();
        for (var piece : pieces) {
            var holds = piece.when()
                    .map(when -> flag.apply(when.field())
                            .filter(is -> is == when.is())
                            .isPresent())
                    .orElse(true);
            var words = holds ? filled(piece, word) : null;
            if (words != null) said.append(words);
        }
        return said.toString();
    }

    private static @Nullable String filled(Piece piece, Function<String, Optional<String>> word) {
        var places = FIELD.matcher(piece.text());
        var filled = new StringBuilder();
        while (places.find()) {
            var value = word.apply(places.group(1));
            if (value.isEmpty()) return null;
            places.appendReplacement(filled, java.util.regex.Matcher.quoteReplacement(value.get()));
        }
        return places.appendTail(filled).toString();
    }
}
