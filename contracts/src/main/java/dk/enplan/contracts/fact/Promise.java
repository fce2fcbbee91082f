package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was promised, and whether it was kept. */
public sealed interface Promise extends Fact {

    /**
     * Somebody said they would.
     *
     * @param by citizen, or a sector
     * @param dueOn the day by which
     */
    @Wire("promise.made")
    record Made(
            String promiseId,
            Tag by,
            LocalDate dueOn,
            @Nullable Text about) implements Promise {}

    /** They did. */
    @Wire("promise.kept")
    record Kept(String promiseId) implements Promise {}

    /**
     * They did not.
     *
     * @param by citizen, or a sector
     */
    @Wire("promise.broken")
    record Broken(String promiseId, Tag by) implements Promise {}
}
