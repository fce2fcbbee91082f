package dk.enplan.plan.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Others act while one writes: the page says what has come, and nobody overwrites what they have not read. */
class MeanwhileTest extends PageTrial {

    private static final String STAND_IN = "{\"personId\":\"ulla\",\"role\":\"deputy\",\"name\":\"Ulla\"}";

    private final JdbcClient jdbc;

    @Autowired
    MeanwhileTest(WebApplicationContext context, Saying saying, JdbcClient jdbc) {
        super(context, saying);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void enrolled() {
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        as("coordinator");
    }

    @Test
    void an_open_form_shows_what_has_come_since() {
        var opened = opened("contact");
        assertThat(page(act("contact"))).doesNotContain("Siden du åbnede denne side");
        told("contact.assigned", STAND_IN);
        assertThat(page(act("contact") + "?opened=" + opened))
                .contains("Siden du åbnede denne side", "en person som stedfortræder");
    }

    @Test
    void what_was_said_of_the_same_meanwhile_holds_a_form_up_once_and_keeps_what_was_written() {
        var opened = opened("contact");
        told("contact.assigned", STAND_IN);
        var sent = kurtToStandIn(opened);
        var held = post(act("contact"), sent);
        assertThat(held).hasStatus(422);
        assertThat(text(held)).contains("mens du skrev", "en person som stedfortræder", "value=\"kurt\"");
        var again = new java.util.HashMap<>(sent);
        again.put("seen", between(text(held), "name=\"seen\" value=\"", "\""));
        assertThat(post(act("contact"), again)).hasStatus3xxRedirection();
        assertThat(page("/citizens/" + citizen)).contains("kurt");
    }

    @Test
    void what_was_said_of_something_else_holds_nobody_up() {
        var opened = opened("goal");
        told("contact.assigned", STAND_IN);
        assertThat(post(
                        act("goal"),
                        Map.of("opened", opened, "seen", opened, "wording", "Sove om natten", "domain", "psyche")))
                .hasStatus3xxRedirection();
    }

    @Test
    void the_same_form_sent_twice_is_one_act_and_no_news() {
        var opened = opened("contact");
        var sent = kurtToStandIn(opened);
        assertThat(post(act("contact"), sent)).hasStatus3xxRedirection();
        assertThat(post(act("contact"), sent)).hasStatus3xxRedirection();
    }

    @Test
    void nobody_lets_a_flag_rest_on_what_they_have_not_read() {
        var flag = tooMuch();
        var address = "/citizens/" + citizen + "/flags/" + flag + "/waiver";
        var seen = between(page(address), "name=\"seen\" value=\"", "\"");
        told("contact.assigned", STAND_IN);
        var sent = Map.of("opened", seen, "seen", seen, "reason", "Vi taler om det på torsdag");
        var held = post(address, sent);
        assertThat(held).hasStatus(422);
        assertThat(text(held)).contains("mens du skrev", "Vi taler om det på torsdag");
        var again = Map.of(
                "opened",
                seen,
                "seen",
                between(text(held), "name=\"seen\" value=\"", "\""),
                "reason",
                "Vi taler om det på torsdag");
        assertThat(post(address, again)).hasStatus3xxRedirection();
        assertThat(post(address, again)).as("sent twice, it has been said once").hasStatus3xxRedirection();
    }

    private static Map<String, String> kurtToStandIn(String opened) {
        return Map.of(
                "act",
                UUID.randomUUID().toString(),
                "opened",
                opened,
                "seen",
                opened,
                "personId",
                "kurt",
                "role",
                "deputy");
    }

    private UUID tooMuch() {
        told("capacity.declared", "{\"maxHoursPerWeek\":5}");
        told("effort.started", "{\"effortId\":\"i1\",\"kind\":\"internship\",\"hoursPerWeek\":20}");
        return jdbc.sql("select flag_id from serving.flag where citizen_id = ? and state = 'open'")
                .param(citizen)
                .query(UUID.class)
                .list()
                .getFirst();
    }

    private String opened(String act) {
        return between(page(act(act)), "name=\"opened\" value=\"", "\"");
    }

    private String act(String name) {
        return "/citizens/" + citizen + "/acts/" + name;
    }
}
