package dk.enplan.plan.replay;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is attested: what was replayed, by what, and what came of it.
 *
 * @param form what this is, so that no signature is ever taken for one of something else
 * @param citizenId absent where everybody was replayed
 * @param citizens how many were decided again
 * @param erased where everybody was replayed: how many were erased and are no part of it; their record of erasure and the verification of the
 *     chain tell of them. Absent in statements of the first form, which counted them among what could not be compared
 * @param upToPlace the last place among all events that had been handed out when it began
 * @param head the last anchor by then, as {@code ?head=} takes it
 * @param counts deviations by kind and things not compared by reason, all of them
 * @param deviations the first two hundred
 * @param uncompared the first two hundred
 */
public record Statement(
        String form,
        UUID id,
        @Nullable UUID citizenId,
        String askedBy,
        Instant askedAt,
        Instant begunAt,
        Instant endedAt,
        String software,
        String result,
        long citizens,
        @Nullable Long erased,
        long events,
        long decisions,
        long upToPlace,
        @Nullable String head,
        long notYetAnchored,
        List<Rules> rules,
        Map<String, Long> counts,
        List<Deviation> deviations,
        List<Uncompared> uncompared) {

    static final String FORM = "enplan-replay-2";

    public Statement {
        rules = List.copyOf(rules);
        counts = Map.copyOf(counts);
        deviations = List.copyOf(deviations);
        uncompared = List.copyOf(uncompared);
    }

    /**
     * @param hash SHA-256 over the rules as they are kept
     * @param decisions how many were decided by them again
     */
    public record Rules(String version, String hash, long decisions) {}

    public enum Result {
        EQUAL,
        DIFFERS,
        /** Nothing differs, and not all could be looked at. */
        INCOMPLETE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
