package dk.enplan.plan.overview.generation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One citizen's lines in the worklist as rows, one for each circle of readers.
 *
 * @param position of the last event that they know of
 */
record Lines(UUID citizen, long position, List<@Nullable Object[]> rows) {

    Lines {
        rows = List.copyOf(rows);
    }
}
