package dk.enplan.kit.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent.
 *
 * @param state flows; waits-for-broker: it answers nobody; stuck: it answers, but does not take what stands in stuck
 * @param cause the kind of fault, while it waits for the broker; {@code since} when
 * @param waiting messages, and {@code citizens} whom they are about, when they were counted last: {@code countedAt}
 * @param oldest since when the oldest of them waits
 * @param stuckLanes how many lanes are stuck; the first hundred stand in {@code stuck}
 */
record Backlog(
        String state,
        @Nullable String cause,
        @Nullable Instant since,
        long waiting,
        long citizens,
        @Nullable Instant oldest,
        Instant countedAt,
        long stuckLanes,
        List<StuckLane> stuck) {

    static final String FLOWS = "flows";
    static final String WAITS_FOR_BROKER = "waits-for-broker";
    static final String STUCK = "stuck";

    Backlog {
        stuck = List.copyOf(stuck);
    }

    /**
     * One topic's messages about one citizen, which the broker does not take. Everybody else's go.
     *
     * @param cause the kind of fault; nothing of what the message says
     * @param tries how often it was tried; {@code againAt} when it will be next
     */
    record StuckLane(String topic, UUID citizenId, String cause, Instant since, int tries, Instant againAt) {}
}
