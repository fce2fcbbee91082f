package dk.enplan.plan.overview;

import dk.enplan.contracts.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A flag as it is kept for reading. */
public record FlagRow(
        UUID flagId,
        String rule,
        List<String> cause,
        String severity,
        String state,
        Instant since,
        @Nullable Instant dueOn,
        PlanDocument.Words title,
        PlanDocument.Words why,
        List<UUID> because,
        List<String> unknown,
        List<Recipient> told,
        Instant raisedAt,
        @Nullable Instant clearedAt,
        @Nullable Boolean retroactive,
        @Nullable Boolean corrected,
        @Nullable Answer answer) {

    /**
     * Somebody has seen it, or lets it rest.
     *
     * @param reason why it may rest
     */
    public record Answer(String by, Instant at, @Nullable String reason) {

        static @Nullable Answer of(@Nullable String by, @Nullable Instant at, @Nullable String reason) {
            return by == null || at == null ? null : new Answer(by, at, reason);
        }
    }

    public record Recipient(
            String told, @Nullable String sector, @Nullable String personId) {

        static List<Recipient> of(List<dk.enplan.contracts.flag.Recipient> recipients) {
            return recipients.stream()
                    .map(it -> new Recipient(
                            Kind.wireName(it.told()),
                            it.sector() == null ? null : it.sector().value(),
                            it.personId()))
                    .toList();
        }
    }
}
