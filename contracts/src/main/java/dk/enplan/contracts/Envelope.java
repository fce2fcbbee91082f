package dk.enplan.contracts;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 with our extension attributes. {@code time} is when it became true in the world,
 * {@code recordedAt} when the publisher registered it; late facts are normal.
 */
public record Envelope(
        UUID id,
        String source,
        String type,
        @Wire("subject") CitizenId citizen,
        OffsetDateTime time,
        Tag sector,
        @Wire("recordedat") OffsetDateTime recordedAt,
        @Nullable String actor,
        @Wire("legalbasis") @Nullable String legalBasis,
        @Nullable Audience audience,
        @Wire("caseid") @Nullable String caseId,
        @Wire("correlationid") @Nullable UUID correlationId,
        @Wire("causationid") @Nullable UUID causationId) {

    /** What is not said is for everyone in the plan. */
    public Audience audienceOrPlan() {
        return audience == null ? Audience.PLAN : audience;
    }
}
