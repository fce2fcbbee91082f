package dk.enplan.contracts;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 with our extension attributes. {@code time} is when it became true in the world,
 * {@code recordedAt} when the publisher registered it; late facts are normal.
 *
 * @param id the publisher's; the same id twice is the same event
 * @param source the system that publishes it
 * @param type dk.enplan.(name).v(version); a type that a reader does not know is kept and passed on
 * @param citizen the citizen: pseudonymous, and the key on every topic; a CPR number never travels
 * @param time when it became true
 * @param sector the sector that tells it
 * @param recordedAt when the publisher registered it
 * @param actor who did it, by staff id; never a citizen's name
 * @param legalBasis the section of the law it rests on
 * @param audience who may read the data; absent, every sector in the plan
 * @param caseId the case it belongs to
 * @param correlationId the story it belongs to
 * @param causationId the event that caused it
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
