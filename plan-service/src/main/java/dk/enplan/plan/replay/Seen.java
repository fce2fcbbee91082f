package dk.enplan.plan.replay;

import dk.enplan.plan.replay.Uncompared.Why;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a replay sees of one citizen. */
sealed interface Seen {

    /** What was decided, decided again. */
    record Again(Retold retold) implements Seen {}

    /**
     * By law nothing is left that could be held against anything: among all others that is no gap.
     *
     * @param stillShown rows in the views that an erasure leaves to nobody
     */
    record Erased(UUID citizenId, List<Deviation> stillShown) implements Seen {
        public Erased {
            stillShown = List.copyOf(stillShown);
        }

        /** Whoever asks about this citizen alone is told that there is no answer. */
        Retold alone() {
            return new Retold(
                    0,
                    Map.of(),
                    stillShown,
                    List.of(
                            new Uncompared(
                                    Why.ERASED,
                                    citizenId,
                                    null,
                                    1,
                                    "This citizen was erased. That their history is whole is told by a verification; what was decided on nobody can read any more.")));
        }
    }
}
