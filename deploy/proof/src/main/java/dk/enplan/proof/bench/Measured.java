package dk.enplan.proof.bench;

import java.util.Locale;

/**
 * One figure, and what was measured beside it.
 *
 * @param name the same in every run: by it a run is compared with what was written down
 * @param ours in the words of its unit, and so is {@code beside}
 * @param ratio ours against beside, or a share of something that stands by itself
 */
record Measured(String name, String ours, String beside, double ratio, Limit limit) {

    /** What the ratio must be. */
    sealed interface Limit {
        record AtLeast(double ratio) implements Limit {}

        record AtMost(double ratio) implements Limit {}
    }

    boolean holds() {
        return switch (limit) {
            case Limit.AtLeast(var least) -> ratio >= least;
            case Limit.AtMost(var most) -> ratio <= most;
        };
    }

    /** Not even half as good as it once was. */
    boolean halved(double once) {
        return switch (limit) {
            case Limit.AtLeast _ -> ratio < once / 2;
            case Limit.AtMost _ -> ratio > once * 2;
        };
    }

    String mustBe() {
        return switch (limit) {
            case Limit.AtLeast(var least) -> "≥ " + number(least);
            case Limit.AtMost(var most) -> "≤ " + number(most);
        };
    }

    static String number(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%.0f" : "%.2f", number);
    }

    static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }
}
