package dk.enplan.proof;

import dk.enplan.local.Reachable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Events taken in through the doors, recorded, judged by all rules and shown; against the same events asked what other numbers would
 * have made of them.
 */
final class WhatIfFigure {

    private static final int WARMING = 100;
    private static final long SEED = 7;
    private static final double MUST_BE = 100;
    private static final int TIMES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** One that opens in nearly every plan, one that opens in few, and a conflict. */
    private static final List<String> QUESTIONS = List.of(
            "{\"params\":{\"handoff/vacancy\":{\"deputyDays\":5}}}",
            "{\"params\":{\"handoff/home-without-support\":{\"days\":3}}}",
            "{\"params\":{\"conflict/appointments-clash\":{\"travelMinutes\":45}}}");

    private record Measured(String question, double first, double usual) {}

    private final Reachable platform;
    private final int citizens;
    private final Consumer<String> says;

    WhatIfFigure(Reachable platform, int citizens, Consumer<String> says) {
        this.platform = platform;
        this.citizens = citizens;
        this.says = says;
    }

    /** @return whether every question was answered fast enough */
    boolean measure() throws SQLException, InterruptedException {
        var doors = new Doors(platform);
        try (var ledger = Ledger.of(platform)) {
            var warming = Life.of(SEED + 1, WARMING, "warming");
            tellAll(warming, doors, ledger, 0);
            var before = ledger.recorded();
            var lives = Life.of(SEED, citizens, "measured");
            var events = lives.stream().mapToInt(life -> life.told().size()).sum();
            var taken = events / tellAll(lives, doors, ledger, before);
            says.accept(
                    "%d events of %d citizens taken in and shown: %,.0f a second".formatted(events, citizens, taken));
            var kept = true;
            for (var it : asked(doors, before + events)) {
                var ratio = it.usual() / taken;
                kept &= ratio >= MUST_BE;
                says.accept("%-64s %,10.0f events a second, %5.0f × (the first time %,.0f)"
                        .formatted(it.question(), it.usual(), ratio, it.first()));
            }
            return kept;
        }
    }

    /** @return seconds */
    private static double tellAll(List<Life> lives, Doors doors, Ledger ledger, long before)
            throws SQLException, InterruptedException {
        var begun = System.nanoTime();
        Telling.tell(lives, doors);
        ledger.awaitShown(
                before + lives.stream().mapToInt(life -> life.told().size()).sum(), PATIENCE);
        return seconds(begun);
    }

    private static List<Measured> asked(Doors doors, long events) {
        var measured = new ArrayList<Measured>();
        for (var question : QUESTIONS) {
            var rates = new ArrayList<Double>();
            for (int time = 0; time < TIMES; time++) rates.add(ask(doors, question, events));
            measured.add(new Measured(
                    question, rates.getFirst(), rates.stream().sorted().toList().get(TIMES / 2)));
        }
        return measured;
    }

    /** @return events a second, from the question to the answer */
    private static double ask(Doors doors, String question, long events) {
        var begun = System.nanoTime();
        var answer = doors.as("otto", "plan-service").post("/api/simulations/all", question);
        var took = seconds(begun);
        if (answer.status() != 200 || answer.json().path("events").longValue() != events)
            throw new IllegalStateException("asked %s: %d %s".formatted(question, answer.status(), answer.body()));
        return events / took;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
