package dk.enplan.plan;

import static dk.enplan.plan.ToBeErased.DORTE;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of somebody who was erased: in no table anything but what the table of tables says. */
class ErasureTest extends AtTheDesk {

    private final ToBeErased them = new ToBeErased(this);

    @Autowired
    ErasureTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
    }

    @Test
    void every_table_says_what_an_erasure_does_with_it() throws Exception {
        assertThat(table().keySet()).isEqualTo(them.traces.tables());
    }

    @Test
    void nothing_is_left_of_them_but_ids_and_what_they_said_stands_nowhere() throws Exception {
        them.everythingIsKept();
        assertThat(them.traces.of(them.secret))
                .as("to find it where it is")
                .contains("view.fact", "broken_glass", "outbox_aside");
        var before = them.traces.of(story.citizen().toString());
        assertThat(before)
                .contains(
                        "view.plan",
                        "view.fact",
                        "view.summary",
                        "inbox",
                        "look",
                        "wake_up",
                        "set_aside",
                        "protected_citizen",
                        "broken_glass",
                        "domain_event",
                        "access_log",
                        "citizen_key");

        assertThat(them.erased().status()).isEqualTo(201);

        assertThat(them.traces.of(them.secret)).isEmpty();
        var stay = table().entrySet().stream()
                .filter(it -> Set.of("stays", "theirs").contains(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        eventually(() -> assertThat(new TreeSet<>(them.traces.of(story.citizen().toString())))
                .as("once all others have been told")
                .isSubsetOf(stay));
    }

    @Test
    void a_dry_run_says_what_would_go_and_changes_nothing() throws Exception {
        them.everythingIsKept();
        var before = them.traces.of(story.citizen().toString());
        var answer = them.erase(DORTE, "?dryRun=true");
        assertThat(answer.status()).isEqualTo(200);
        var counts = answer.json().path("counts");
        for (var place : List.of("events", "views", "inbox", "set-aside", "looks", "wake-up", "protection", "outbox"))
            assertThat(counts.path(place).longValue()).as(place).isPositive();
        assertThat(counts.path("break-glass-reasons").longValue()).isEqualTo(1);
        assertThat(them.traces.of(story.citizen().toString())).isEqualTo(before);
        assertThat(them.traces.of(them.secret)).contains("view.fact");
        assertThat(them.one(DORTE).status()).isEqualTo(404);
    }

    private static Map<String, String> table() throws Exception {
        var table = new java.util.TreeMap<String, String>();
        for (var line : new ClassPathResource("tables.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .toList()) {
            var parts = line.split("\\|", -1);
            table.put(parts[0].strip(), parts[1].strip());
        }
        return new LinkedHashMap<>(table);
    }
}
