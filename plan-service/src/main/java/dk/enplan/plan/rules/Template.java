package dk.enplan.plan.rules;

import dk.enplan.plan.model.Outlook;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence in both languages of the page, with places that are filled from what was said, in words. */
record Template(Sentence da, Sentence en) {

    Template(String da, String en) {
        this(Sentence.of(da), Sentence.of(en));
    }

    Set<String> places() {
        return Stream.concat(da.pieces().stream(), en.pieces().stream())
                .flatMap(
                        piece -> piece instanceof Sentence.Piece.Place place ? Stream.of(place.name()) : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Outlook.Words filled(Map<String, Object> values) {
        return new Outlook.Words(
                filled(da, values, new Wording(Lexicon.DANISH)), filled(en, values, new Wording(Lexicon.ENGLISH)));
    }

    private static String filled(Sentence sentence, Map<String, Object> values, Wording wording) {
        var filled = new StringBuilder();
        for (var piece : sentence.pieces())
            switch (piece) {
                case Sentence.Piece.Said(var text) -> filled.append(text);
                case Sentence.Piece.Place(var name, var begins) -> {
                    var word = word(name, values, wording);
                    filled.append(begins ? Lexicon.capital(word) : word);
                }
            }
        return filled.toString();
    }

    /** A phrase has places of its own. */
    private static String word(String name, Map<String, Object> values, Wording wording) {
        return values.get(name) instanceof Outlook.Words phrase
                ? filled(Sentence.of(wording.lexicon() == Lexicon.DANISH ? phrase.da() : phrase.en()), values, wording)
                : wording.of(name, values.get(name));
    }
}
