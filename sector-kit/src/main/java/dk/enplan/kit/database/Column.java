package dk.enplan.kit.database;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The same of each of many rows, as a statement takes it that is told all of them at once. */
public final class Column {

    private Column() {}

    public static <S, T> Object of(Collection<S> rows, Function<S, @Nullable T> its, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(its).toArray(array);
    }
}
