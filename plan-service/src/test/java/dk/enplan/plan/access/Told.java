package dk.enplan.plan.access;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.plan.model.Facts;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Facts of one citizen, told one after the other. */
final class Told {

    static final CitizenId CITIZEN = new CitizenId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    private static OffsetDateTime next = OffsetDateTime.parse("2026-03-01T09:00:00+01:00");

    private Told() {}

    static Facts by(String sector, String event, String data) {
        return by(sector, Audience.PLAN, event, data);
    }

    static Facts by(String sector, Audience audience, String event, String data) {
        next = next.plusMinutes(1);
        var json = """
                {"specversion":"1.0","id":"%s","source":"/test","type":"%s","subject":"%s","time":"%s",
                 "sector":"%s","recordedat":"%s","audience":"%s","data":%s}""".formatted(
                UUID.randomUUID(), Language.typeOf(event), CITIZEN, next, sector, next, Kind.wireName(audience), data);
        return Facts.of(CITIZEN, List.of(Language.FACTS.kept(json)));
    }
}
