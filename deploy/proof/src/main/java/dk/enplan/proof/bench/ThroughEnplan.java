package dk.enplan.proof.bench;

import dk.enplan.contracts.Here;
import dk.enplan.proof.Doors;
import dk.enplan.proof.Life;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A phone call told at the family sector's door, and the plan as the coordinator sees it. */
final class ThroughEnplan implements Visible.Chain {

    private final Doors doors;
    private final Fresh plans;
    private List<UUID> citizens = List.of();
    private final Map<Integer, UUID> told = new ConcurrentHashMap<>();
    private final Map<Integer, String> seen = new ConcurrentHashMap<>();

    /** Plans that have just been told: plan-service has them at hand, and nobody has called. */
    @FunctionalInterface
    interface Fresh {
        List<UUID> told() throws SQLException, InterruptedException;
    }

    ThroughEnplan(Doors doors, Fresh plans) {
        this.doors = doors;
        this.plans = plans;
    }

    /** In plans of its own: those of the run before have grown, and in the end more would be told than plan-service remembers. */
    @Override
    public void begin() throws SQLException, InterruptedException {
        citizens = plans.told();
    }

    @Override
    public void tell(int number) {
        var event = Life.one(
                citizen(number), "family", "contact.made", ZonedDateTime.now(Here.ZONE), Map.of("channel", "phone"));
        told.put(number, event.id());
        var answer = Patient.ask(() -> doors.tell(event));
        if (answer.status() != 202)
            throw new IllegalStateException("the door answered " + answer.status() + " " + answer.body());
    }

    /** As a page does that waits for news: whatever has not changed is not sent again. */
    @Override
    public boolean shows(int number) {
        var answer = doors.as("rita", Stage.PLAN)
                .get("/api/plans/" + citizen(number), "If-None-Match", seen.getOrDefault(number, "\"nothing\""));
        answer.header("ETag").ifPresent(version -> seen.put(number, version));
        return answer.status() == 200
                && answer.body()
                        .contains(Objects.requireNonNull(told.get(number)).toString());
    }

    private UUID citizen(int number) {
        return citizens.get(number % citizens.size());
    }

    @Override
    public String toString() {
        return "door to plan";
    }
}
