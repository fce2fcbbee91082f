package dk.enplan.plan.intake;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Fact;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody says at the plan's own desk.
 *
 * @param unknown what was said to these does not exist for them
 * @param timeGivenHere its sender left {@code time} out, and it was filled in
 * @param recordedAtGivenHere the same for {@code recordedat}
 */
public record Act(CloudEvent<Fact> fact, Set<Audience> unknown, boolean timeGivenHere, boolean recordedAtGivenHere) {

    public Act {
        unknown = Set.copyOf(unknown);
    }

    UUID id() {
        return fact.envelope().id();
    }

    boolean timedHere() {
        return timeGivenHere || recordedAtGivenHere;
    }

    /** As it was completed when it was first said: only then can it be seen that it is the same. */
    Act timedAs(OffsetDateTime time, OffsetDateTime recordedAt) {
        var it = fact.envelope();
        var envelope = new Envelope(
                it.id(),
                it.source(),
                it.type(),
                it.citizen(),
                timeGivenHere ? time : it.time(),
                it.sector(),
                recordedAtGivenHere ? recordedAt : it.recordedAt(),
                it.actor(),
                it.legalBasis(),
                it.audience(),
                it.caseId(),
                it.correlationId(),
                it.causationId());
        return new Act(
                new CloudEvent<>(envelope, fact.data(), fact.json()), unknown, timeGivenHere, recordedAtGivenHere);
    }
}
