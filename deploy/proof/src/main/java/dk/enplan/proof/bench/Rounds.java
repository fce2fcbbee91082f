package dk.enplan.proof.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Ours and what is measured beside it, taking turns: what the machine does meanwhile happens to both. */
final class Rounds {

    @FunctionalInterface
    interface Run<T> {
        T run(int round) throws SQLException, InterruptedException;
    }

    /** @param <T> what one run comes to */
    record Pair<T>(T ours, T beside) {}

    private Rounds() {}

    static <T> List<Pair<T>> alternating(int rounds, Run<T> ours, Run<T> beside)
            throws SQLException, InterruptedException {
        var pairs = new ArrayList<Pair<T>>();
        for (int round = 0; round < rounds; round++) pairs.add(new Pair<>(ours.run(round), beside.run(round)));
        return pairs;
    }

    static <T> double median(List<T> some, ToDoubleFunction<T> of) {
        var sorted = some.stream().mapToDouble(of).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The middle one of the ratios of each pair. */
    static double ratio(List<Pair<Double>> pairs) {
        return median(pairs, pair -> pair.ours() / pair.beside());
    }
}
