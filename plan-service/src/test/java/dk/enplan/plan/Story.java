package dk.enplan.plan;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.testkit.Topics;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One citizen whom nobody else tells about, and what sectors tell: sent as their relays send it. */
public final class Story {

    private final UUID citizen = UUID.randomUUID();
    private final Map<UUID, String[]> told = new HashMap<>();
    private Audience audience = Audience.PLAN;

    public UUID citizen() {
        return citizen;
    }

    public Story to(Audience audience) {
        this.audience = audience;
        return this;
    }

    public UUID tell(String sector, String event, String data) {
        return tell(sector, event, data, OffsetDateTime.now(Here.ZONE).minusMinutes(1));
    }

    public UUID tell(String sector, String event, String data, OffsetDateTime time) {
        var id = UUID.randomUUID();
        var json = event(id, sector, event, data, time);
        told.put(id, new String[] {sector, json});
        send(sector, citizen.toString(), json);
        return id;
    }

    void repeat(UUID id) {
        var again = java.util.Objects.requireNonNull(told.get(id));
        send(again[0], citizen.toString(), again[1]);
    }

    void send(String sector, String key, @Nullable String json) {
        Topics.send("enplan.events." + sector, key, json);
    }

    String event(UUID id, String sector, String event, String data) {
        return event(id, sector, event, data, OffsetDateTime.now(Here.ZONE).minusMinutes(1));
    }

    String event(UUID id, String sector, String event, String data, OffsetDateTime time) {
        return """
               {"specversion":"1.0","id":"%s","source":"/test","type":"dk.enplan.%s.v1","subject":"%s","time":"%s",
                "sector":"%s","recordedat":"%s","audience":"%s","data":%s}""".formatted(id, event, citizen, time, sector, time, Kind.wireName(audience), data);
    }

    UUID idOf(String json) {
        return UUID.fromString(Language.parse(json).orElseThrow().path("id").stringValue());
    }
}
