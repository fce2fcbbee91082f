package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has broken the glass, for how long, and why. */
@Component
class Glasses {

    /** @param reason in the words of whoever did it */
    record Broken(
            UUID glassId,
            UUID citizenId,
            String person,
            List<String> roles,
            @Nullable String sector,
            String reason,
            Instant at,
            Instant until) {
        Broken {
            roles = List.copyOf(roles);
        }
    }

    private final JdbcClient jdbc;

    Glasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void breaks(Broken broken) {
        jdbc.sql("""
                        insert into broken_glass (glass_id, citizen_id, person, roles, sector, reason, at, until)
                        values (:id, :citizen, :person, :roles, :sector, :reason, :at, :until)
                        """)
                .param("id", broken.glassId())
                .param("citizen", broken.citizenId())
                .param("person", broken.person())
                .param("roles", broken.roles().toArray(String[]::new))
                .param("sector", broken.sector())
                .param("reason", broken.reason())
                .param("at", broken.at().atOffset(ZoneOffset.UTC))
                .param("until", broken.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Until when this caller may read by it. */
    Optional<Instant> until(CitizenId citizen, Caller caller, Instant now) {
        return jdbc.sql(
                        "select max(until) from broken_glass where citizen_id = :citizen and person = :person and until > :now")
                .param("citizen", citizen.value())
                .param("person", caller.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The latest first. */
    List<Broken> of(Optional<CitizenId> citizen, int most) {
        return jdbc.sql("""
                        select * from broken_glass where cast(:citizen as uuid) is null or citizen_id = :citizen
                         order by at desc, glass_id limit :most
                        """)
                .param("citizen", citizen.map(CitizenId::value).orElse(null))
                .param("most", most)
                .query((row, i) -> new Broken(
                        row.getObject("glass_id", UUID.class),
                        row.getObject("citizen_id", UUID.class),
                        row.getString("person"),
                        List.of((String[]) row.getArray("roles").getArray()),
                        row.getString("sector"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }
}
