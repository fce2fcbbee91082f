package dk.enplan.proof;

import dk.enplan.proof.Fault.ClockJumps;
import dk.enplan.proof.Fault.Frozen;
import dk.enplan.proof.Fault.Killed;
import dk.enplan.proof.Fault.Restarted;
import dk.enplan.proof.Fault.SlowDisk;
import dk.enplan.proof.Fault.StuckDisk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * All that can go wrong, each kind at least once and every service killed once, in an order that the seed has shuffled; then again in
 * another order. Dice would leave something out that a short ordeal needs.
 */
final class Deck {

    static final String PLAN = "plan-service";
    static final String REPLICA = "plan-service-replica";

    private static final List<String> OTHERS = List.of(
            "jobcenter-adapter",
            "family-service",
            "housing-service",
            "psychiatry-liaison",
            "partner-gateway",
            "notification-service",
            "identity");

    private static final int APART = 3;

    private final Random chance;
    private final List<Fault> left = new ArrayList<>();

    Deck(long seed) {
        this.chance = new Random(seed);
        left.addAll(shuffled());
    }

    /** Whether every fault has come the same number of times. */
    boolean isThrough() {
        return left.isEmpty();
    }

    Fault next() {
        if (left.isEmpty()) left.addAll(shuffled());
        return left.removeFirst();
    }

    /** How long all is well before the next. */
    Duration pause() {
        return between(200, 2_500);
    }

    private List<Fault> shuffled() {
        var faults = elsewhere();
        var plan = atThePlan();
        // Spread out: each takes the longest to recover, and the next waits for it.
        for (int i = 0; i < plan.size(); i++) faults.add(Math.min(faults.size(), APART + i * (APART + 1)), plan.get(i));
        return faults;
    }

    private List<Fault> elsewhere() {
        var others = new ArrayList<>(OTHERS);
        Collections.shuffle(others, chance);
        var faults = new ArrayList<Fault>(List.of(
                new Killed(List.of("kafka"), between(500, 4_000)),
                new Killed(List.of("postgres"), between(500, 3_000)),
                new Killed(List.of("kafka", others.get(0)), between(500, 3_000)),
                new Killed(List.of("postgres", others.get(1)), between(500, 3_000)),
                new Killed(List.of(others.get(2), others.get(3)), between(0, 2_000)),
                new Killed(List.of(others.get(4), others.get(5)), between(0, 2_000)),
                new Killed(List.of(others.get(6)), between(0, 2_000)),
                new Frozen("kafka", between(2_000, 7_000)),
                new Frozen("postgres", between(1_000, 6_000)),
                new Frozen(OTHERS.get(chance.nextInt(OTHERS.size())), between(1_000, 5_000)),
                new SlowDisk(between(3_000, 6_000)),
                new StuckDisk(between(2_000, 6_000)),
                new ClockJumps(Duration.ofHours(chance.nextInt(1, 72))),
                new ClockJumps(Duration.ofMinutes(-chance.nextInt(1, 240)))));
        Collections.shuffle(faults, chance);
        return faults;
    }

    private List<Fault> atThePlan() {
        var faults = new ArrayList<Fault>(List.of(
                new Killed(List.of(PLAN), between(0, 4_000)),
                new Killed(List.of(REPLICA), between(0, 4_000)),
                // Longer than its part of the views waits for it.
                new Frozen(chance.nextBoolean() ? PLAN : REPLICA, between(6_000, 10_000)),
                new Restarted(chance.nextBoolean() ? PLAN : REPLICA)));
        Collections.shuffle(faults, chance);
        return faults;
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(chance.nextInt(least, most));
    }
}
