package dk.enplan.plan.replay;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.plan.Story;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A citizen with a year behind them, and an auditor who has it replayed. */
final class AYear {

    private static final Person RITA = Person.auditor("rita");

    final Story story = new Story();
    private final int port;
    private final JdbcClient jdbc;
    private final RecordedHistories histories;

    AYear(int port, JdbcClient jdbc, RecordedHistories histories) {
        this.port = port;
        this.jdbc = jdbc;
        this.histories = histories;
    }

    /** A year of something, with a flag that is raised and one that is seen. */
    void told() {
        var begun = OffsetDateTime.now(Here.ZONE).minusDays(300);
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}", begun);
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", begun.plusDays(1));
        story.tell("family", "effort.ended", "{\"effortId\":\"e1\",\"reason\":\"improved\"}", begun.plusDays(100));
        eventually(() -> assertThat(recorded(story.citizen())).isEqualTo(3));
        eventually(() -> assertThat(flags()).isPositive());
    }

    int recorded(UUID citizen) {
        return jdbc.sql(
                        "select count(*) from domain_event where payload_type = 'fact-recorded' and aggregate_identifier = ?")
                .param(citizen.toString())
                .query(Integer.class)
                .single();
    }

    long flags() {
        return histories.of(new CitizenId(story.citizen())).events().stream()
                .filter(it -> it.event() instanceof PlanEvent.FlagRaised)
                .count();
    }

    /** Two officers want it. */
    void erased() {
        for (var officer : List.of(Person.dpo("dorte"), Person.dpo("david")))
            assertThat(Http.at(port)
                            .as(officer)
                            .post(
                                    "/api/erasures",
                                    "{\"citizenId\": \"%s\", \"reason\": \"ønske\"}".formatted(story.citizen()))
                            .status())
                    .isBetween(201, 202);
    }

    /** Until the views have all of it. */
    void replayed() {
        eventually(() -> assertThat(replay().path("result").stringValue()).isEqualTo("equal"));
    }

    JsonNode replay() {
        return replay(story.citizen());
    }

    JsonNode replay(UUID citizen) {
        return ask("{\"citizenId\":\"%s\"}".formatted(citizen)).json();
    }

    Answer ask(String body) {
        return Http.at(port).as(RITA).post("/api/audit/replays", body);
    }

    Answer get(String address) {
        return Http.at(port).as(RITA).get(address);
    }

    /** Where those lie that are read. */
    String views() {
        return jdbc.sql("select 'view_' || generation from view_generation where state = 'serving'")
                .query(String.class)
                .single();
    }
}
