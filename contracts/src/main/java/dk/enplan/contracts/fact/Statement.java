package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the citizen, or somebody for the citizen, said. */
public sealed interface Statement extends Fact {

    /**
     * What the citizen, or somebody for the citizen, said.
     *
     * @param topic contradiction, wish, voice, complaint, no-involvement
     * @param text what was said
     * @param sectors those it is about
     * @param memberId the member of the household who said it, if not the citizen
     */
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
