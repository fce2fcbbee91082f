package dk.enplan.plan.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.kit.erasure.Keeping;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.PageWords;
import dk.enplan.plan.desk.Saying;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What a data-protection officer sees and does on their page. */
class PrivacyPageTest extends PageTrial {

    private static final String GOAL =
            "{\"goalId\":\"g1\",\"wording\":\"Et job\",\"author\":\"citizen\",\"domain\":\"employment\"}";
    private static final String WHY = "Borgeren har bedt om det";

    private final JdbcClient jdbc;
    private final List<Keeping> keepings;

    @Autowired
    PrivacyPageTest(WebApplicationContext context, Saying saying, JdbcClient jdbc, List<Keeping> keepings) {
        super(context, saying);
        this.jdbc = jdbc;
        this.keepings = keepings;
    }

    @Test
    void the_officer_is_led_here_and_nobody_else_is_let_in() {
        officer("dorte");
        assertThat(get("/")).hasStatus3xxRedirection().hasRedirectedUrl("/privacy");
        assertThat(page("/privacy")).contains("Databeskyttelse", "Hvem har kigget", "Slet en borger");
        assertThat(page("/privacy?lang=en")).contains("Data protection", "Who has looked");
        page("/privacy?lang=da");
        for (var other : List.of("coordinator", "caseworker", "leader", "operator", "auditor")) {
            as(other);
            assertThat(get("/privacy")).as(other).hasStatus(403);
            assertThat(get("/privacy/erasure")).as(other).hasStatus(403);
            assertThat(post("/privacy/erasure", order(citizen.toString(), WHY, "erase")))
                    .as(other)
                    .hasStatus(403);
        }
    }

    @Test
    void who_looked_is_found_by_citizen_person_and_outcome_and_page_by_page() {
        told("goal.proposed", GOAL);
        as("auditor", "rita-" + citizen, null, false);
        get("/citizens/" + citizen);
        officer("dorte");
        var found = page("/privacy?citizen=" + citizen);
        assertThat(found)
                .contains("rita-" + citizen, ">revisor<", ">planen<")
                .doesNotContain("Et job", ">auditor<", ">plan<");
        assertThat(page("/privacy?lang=en&citizen=" + citizen)).contains(">auditor<", ">the plan<");
        page("/privacy?lang=da");
        assertThat(page("/privacy?citizen=" + citizen + "&outcome=refused")).doesNotContain("rita-" + citizen);
        assertThat(page("/privacy?person=rita-" + citizen))
                .contains(citizen.toString().substring(0, 8));
        assertThat(page("/privacy?citizen=nobody")).contains("Skriv hele id");
        for (int i = 0; i < 60; i++)
            jdbc.sql(
                            "insert into access_log (at, person, roles, citizens, what, by_right, purpose, outcome) values (now(), ?, '{}', '{}', 'plan', 'auditor', 'audit', 'read')")
                    .param("many-" + citizen)
                    .update();
        var first = page("/privacy?person=many-" + citizen);
        var older = between(first, "href=\"/privacy?person=many-" + citizen + "&before=", "#log\"");
        assertThat(page("/privacy?person=many-" + citizen + "&before=" + older))
                .contains("many-" + citizen, "De seneste");
    }

    @Test
    void what_stands_out_and_who_broke_the_glass_stand_there_in_words() {
        jdbc.sql(
                        "insert into access_alarm (cause, kind, person, citizen_id, times, first_at, found_at) values (?, 'many-citizens', ?, null, 30, now(), now())")
                .params("page " + citizen, "pia-" + citizen)
                .update();
        jdbc.sql(
                        "insert into broken_glass values (?, ?, ?, '{caseworker}', 'psychiatry', 'Hun ringede i nat', now(), now())")
                .params(UUID.randomUUID(), citizen, "pia-" + citizen)
                .update();
        officer("dorte");
        assertThat(page("/privacy"))
                .contains("mange borgere på kort tid", "Hun ringede i nat", "pia-" + citizen)
                .doesNotContain("??");
    }

    @Test
    void to_erase_somebody_is_to_look_first_and_a_second_officer_says_yes() {
        told("goal.proposed", GOAL);
        officer("dorte");
        var look = text(post("/privacy/erasure", order(citizen.toString(), WHY, "look")));
        assertThat(look)
                .contains("Det ville gå", "linjer i visninger", "Slet borgeren", WHY)
                .doesNotContain("??");
        assertThat(erased()).isZero();
        var asked = post("/privacy/erasure", order(citizen.toString(), WHY, "erase"));
        assertThat(asked).hasStatus3xxRedirection().hasRedirectedUrl("/privacy");
        post("/privacy/erasure", order(citizen.toString(), WHY, "erase"));
        assertThat(erased()).as("one person, however often they say it").isZero();
        assertThat(page("/privacy")).contains("Venter på en til", citizen.toString());
        officer("david");
        assertThat(text(post("/privacy/erasure", order(citizen.toString(), "Jeg er enig", "look"))))
                .contains("dorte har bedt om det samme");
        post("/privacy/erasure", order(citizen.toString(), "Jeg er enig", "erase"));
        assertThat(erased()).isEqualTo(1);
        var again = post("/privacy/erasure", order(citizen.toString(), "Jeg er enig", "erase"));
        assertThat(again).hasStatus3xxRedirection();
        assertThat(erased()).as("sent twice").isEqualTo(1);
        assertThat(page("/privacy")).contains(citizen.toString(), WHY, "dorte", "david");
        as("auditor");
        assertThat(get("/citizens/" + citizen)).hasStatus(410);
        asCitizen();
        assertThat(get("/me")).hasStatus(410);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_happens() {
        told("goal.proposed", GOAL);
        officer("dorte");
        for (var step : List.of("look", "erase")) {
            var empty = post("/privacy/erasure", order("", "", step));
            assertThat(empty).hasStatus(422);
            assertThat(text(empty))
                    .contains("citizenId-problem", "reason-problem")
                    .doesNotContain("??");
            assertThat(text(post("/privacy/erasure", order("anja", WHY, step))))
                    .contains("Skriv hele id'et".replace("'", "&#39;"));
            assertThat(text(post("/privacy/erasure", order(UUID.randomUUID().toString(), WHY, step))))
                    .contains("Der er ikke gemt noget om denne borger");
            var long_ = post("/privacy/erasure", order(citizen.toString(), "ø".repeat(501), step));
            assertThat(text(long_)).contains("Skriv højst 500 tegn", "ø".repeat(501));
        }
        assertThat(erased()).isZero();
    }

    @Test
    void what_only_one_wants_is_withdrawn() {
        told("goal.proposed", GOAL);
        officer("dorte");
        post("/privacy/erasure", order(citizen.toString(), WHY, "erase"));
        var path = "/privacy/erasures/" + citizen + "/withdrawal";
        assertThat(post(path, Map.of())).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from erasure_asked where citizen_id = ?")
                        .param(citizen)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(get(path)).hasRedirectedUrl("/privacy");
    }

    @Test
    void every_place_that_keeps_something_has_a_name_in_both_languages() {
        PageWords.call(
                "privacy",
                "privacy.place",
                Stream.concat(Stream.of("events"), keepings.stream().map(Keeping::place)));
    }

    private static void officer(String name) {
        as("dpo", name, null, false);
    }

    private static Map<String, String> order(String citizen, String why, String step) {
        return Map.of("citizenId", citizen, "reason", why, "step", step);
    }

    private long erased() {
        return jdbc.sql("select count(*) from erasure_of where citizen_id = ?")
                .param(citizen)
                .query(Long.class)
                .single();
    }
}
