package dk.enplan.plan.model;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Makes facts for tests: {@code on("2026-03-01").by("family").told("e1", new Effort.Ended(…))}. */
public record Telling(CitizenId citizen, Instant time, Instant recordedAt, String sector, Audience audience) {

    public static final CitizenId CITIZEN = CitizenId.of("11111111-1111-4111-8111-111111111111");

    public static Telling on(String day) {
        var time = LocalDate.parse(day).atTime(9, 0).atZone(Here.ZONE).toInstant();
        return new Telling(CITIZEN, time, time, "family", Audience.PLAN);
    }

    public Telling by(String sector) {
        return new Telling(citizen, time, recordedAt, sector, audience);
    }

    public Telling to(Audience audience) {
        return new Telling(citizen, time, recordedAt, sector, audience);
    }

    public Telling about(CitizenId citizen) {
        return new Telling(citizen, time, recordedAt, sector, audience);
    }

    /** The same name is the same event id. */
    public CloudEvent<Fact> told(String name, Fact fact) {
        var envelope = new Envelope(
                id(name),
                "/test",
                Language.FACTS.typeOf(fact),
                citizen,
                Here.at(time),
                new Tag(sector),
                Here.at(recordedAt),
                null,
                null,
                audience == Audience.PLAN ? null : audience,
                null,
                null,
                null);
        return Language.FACTS.write(envelope, fact);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
