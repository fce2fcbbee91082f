package dk.enplan.plan.overview.figures;

/** A number as everybody may see it. */
public sealed interface Shown {

    /** The smallest group that is shown. */
    int FEWEST = 5;

    record Exact(long value) implements Shown {}

    /** Somebody, and fewer than five. */
    record Few() implements Shown {}

    /** Enough of them to be shown; but beside it stands a smaller group, which could be reckoned from it. */
    record Withheld() implements Shown {}

    default boolean isExact() {
        return this instanceof Exact;
    }

    /** What stands where a number would. */
    default String word() {
        return switch (this) {
            case Exact(var value) -> String.valueOf(value);
            case Few() -> "few";
            case Withheld() -> "withheld";
        };
    }
}
