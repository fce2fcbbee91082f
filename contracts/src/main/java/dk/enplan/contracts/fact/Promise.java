package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was promised, and whether it was kept. */
public sealed interface Promise extends Fact {

    @Wire("promise.made")
    record Made(
            String promiseId,
            Tag by,
            LocalDate dueOn,
            @Nullable Text about) implements Promise {}

    @Wire("promise.kept")
    record Kept(String promiseId) implements Promise {}

    @Wire("promise.broken")
    record Broken(String promiseId, Tag by) implements Promise {}
}
