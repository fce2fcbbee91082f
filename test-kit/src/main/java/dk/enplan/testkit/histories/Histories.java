package dk.enplan.testkit.histories;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invents lives: an everyday course, and cases planted into it that keep out of each other's way. The same seed makes the same
 * lives, letter by letter. Every kind of case has its turn before one comes again.
 */
public final class Histories {

    private static final LocalDate EARLIEST = LocalDate.of(2021, 1, 4);
    private static final int STARTS = 1200;
    private static final int LATEST_CASE = 420;
    private static final int PLACES_TRIED = 8;
    private static final int CARDS_TRIED = 30;

    private static final List<Theme> THEMES = Stream.of(
                    Responses.all(),
                    People.all(),
                    Relations.all(),
                    Decisions.all(),
                    Beginnings.all(),
                    Endings.all(),
                    Transitions.all(),
                    Rhythms.all(),
                    Calendar.all(),
                    Demands.all(),
                    Sanctions.all(),
                    Efforts.all(),
                    Resources.all(),
                    Goals.all(),
                    Household.all())
            .flatMap(List::stream)
            .toList();

    private record Card(Theme theme, Theme.Plot plot, boolean flagged) {}

    private final RandomGenerator chance;
    private final Deque<Card> deck = new ArrayDeque<>();

    private Histories(long seed) {
        chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static List<History> of(long seed, int citizens) {
        var histories = new Histories(seed);
        return Stream.iterate(1, number -> number + 1)
                .limit(citizens)
                .map(number -> histories.next("life-%d-%04d".formatted(seed, number)))
                .toList();
    }

    private History next(String name) {
        var start = EARLIEST.plusDays(chance.nextInt(STARTS));
        var planted = new ArrayList<Planted>();
        var wanted = chance.nextInt(1, 5);
        var passed = new ArrayList<Card>();
        for (int tried = 0; tried < CARDS_TRIED && planted.size() < wanted; tried++) {
            var card = draw();
            place(card, start, planted).ifPresentOrElse(planted::add, () -> passed.add(card));
        }
        passed.reversed().forEach(deck::addFirst);
        return written(name, start, planted);
    }

    private Card draw() {
        if (deck.isEmpty()) {
            var cards = new ArrayList<Card>();
            THEMES.forEach(theme -> cards.addAll(cards(theme)));
            Collections.shuffle(cards, new Random(chance.nextLong()));
            deck.addAll(cards);
        }
        return deck.removeFirst();
    }

    /** As many that are flagged as near misses, and each kind at least once. */
    private static List<Card> cards(Theme theme) {
        int each = Math.max(theme.flags().size(), theme.nearMisses().size());
        return IntStream.range(0, each)
                .boxed()
                .flatMap(turn -> Stream.of(
                        new Card(theme, turning(theme.flags(), turn), true),
                        new Card(theme, turning(theme.nearMisses(), turn), false)))
                .toList();
    }

    private static Theme.Plot turning(List<Theme.Plot> plots, int turn) {
        return plots.get(turn % plots.size());
    }

    private Optional<Planted> place(Card card, LocalDate start, List<Planted> others) {
        for (int tried = 0; tried < PLACES_TRIED; tried++) {
            int day = card.theme.isAtEnrolment() ? 0 : chance.nextInt(10, LATEST_CASE);
            var pen = new Pen(chance, start.plusDays(day), others.size() + 1, card.theme.rule());
            card.plot.tell(pen);
            var planted = Planted.of(Optional.of(card.theme), card.flagged, pen);
            if (!pen.liesElsewhere() && others.stream().allMatch(planted::liesApartFrom)) return Optional.of(planted);
        }
        return Optional.empty();
    }

    private History written(String name, LocalDate start, List<Planted> planted) {
        var lastCase =
                planted.stream().map(Planted::to).max(Comparator.naturalOrder()).orElse(start);
        var until = lastCase.plusDays(chance.nextInt(5, 60));
        var everyday = new Everyday(chance, start, (int) (until.toEpochDay() - start.toEpochDay()));
        var birth =
                planted.stream().flatMap(it -> it.birth().stream()).findFirst().orElseGet(everyday::birthday);
        var rest = everyday.parts().stream()
                .filter(part -> planted.stream().allMatch(part::liesApartFrom))
                .toList();
        var timeline = Stream.of(
                        everyday.beginning(birth).stream(),
                        Everyday.lines(planted.stream()),
                        Everyday.lines(rest.stream()))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(Line::at))
                .filter(line -> !line.at().toLocalDate().isAfter(until))
                .toList();
        return History.of(name, planted, timeline, until);
    }
}
