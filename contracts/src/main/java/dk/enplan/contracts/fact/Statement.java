package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the citizen, or somebody for the citizen, said. */
public sealed interface Statement extends Fact {

    /** Contradiction, wish, voice, complaint, no-involvement. */
    @Wire("statement.recorded")
    record Recorded(
            Tag topic,
            @Nullable Text text,
            @Nullable List<Tag> sectors,
            @Nullable String memberId) implements Statement {
        public Recorded {
            sectors = sectors == null ? null : List.copyOf(sectors);
        }
    }
}
