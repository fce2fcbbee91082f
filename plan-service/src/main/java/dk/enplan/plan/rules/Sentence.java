package dk.enplan.plan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence in one language, taken apart once: what stands there as it is, and the places that are filled. */
record Sentence(List<Piece> pieces) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.?!] )$");

    sealed interface Piece {

        record Said(String text) implements Piece {}

        /** @param begins a sentence, so that its first letter is a capital */
        record Place(String name, boolean begins) implements Piece {}
    }

    Sentence {
        pieces = List.copyOf(pieces);
    }

    static Sentence of(String text) {
        var pieces = new ArrayList<Piece>();
        var end = 0;
        for (var place = PLACE.matcher(text); place.find(); end = place.end()) {
            pieces.add(new Piece.Said(text.substring(end, place.start())));
            pieces.add(new Piece.Place(place.group(1), begins(text, place)));
        }
        pieces.add(new Piece.Said(text.substring(end)));
        return new Sentence(pieces);
    }

    private static boolean begins(String text, Matcher place) {
        return BEGINNING.matcher(text.substring(0, place.start())).find();
    }
}
