package dk.enplan.plan.desk.own;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What a citizen reads on their own page, and what they say there. */
class OwnPageTest extends PageTrial {

    private final LocalDate tomorrow = LocalDate.now(Here.ZONE).plusDays(1);
    private final Access access;

    @Autowired
    OwnPageTest(WebApplicationContext context, Saying saying, Access access) {
        super(context, saying);
        this.access = access;
    }

    @BeforeEach
    void enrolled() {
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
    }

    @Test
    void the_next_step_has_a_day_and_a_person() {
        person();
        appointment();
        asCitizen();
        assertThat(page("/me?lang=da"))
                .contains("i morgen", "kl. 10.00", "Du skal mødes med Ulla (tovholderen).", "Jeg kan ikke komme");
        assertThat(page("/me?lang=en")).contains("tomorrow", "at 10:00", "You are to meet Ulla (the coordinator).");
    }

    @Test
    void own_goals_stand_as_they_were_said_and_say_what_came_of_them() {
        asCitizen();
        assertThat(send("goal", Map.of("wording", "Min egen nøgle", "domain", "housing")))
                .isEqualTo("/me?said=goal");
        assertThat(page("/me?lang=da&said=goal"))
                .contains("Min egen nøgle", "Foreslået. I har ikke aftalt det endnu.", "Dit mål står nu i planen.");
    }

    @Test
    void whoever_is_away_says_who_answers() {
        person();
        told("contact.assigned", "{\"personId\":\"bo\",\"role\":\"contact-person\",\"name\":\"Bo\"}");
        told("contact.absence-started", "{\"personId\":\"ulla\",\"deputyId\":\"bo\"}");
        told("contact.absence-started", "{\"personId\":\"bo\",\"until\":\"" + tomorrow + "\"}");
        asCitizen();
        assertThat(page("/me?lang=da")).contains("Er væk. Bo svarer dig imens.", "ingen er sat til at svare");
    }

    @Test
    void a_question_waits_for_its_answer_and_what_was_said_beside_it_is_kept() {
        asCitizen();
        assertThat(send("ask", Map.of("to", "plan", "topic", "money", "text", "Kan jeg få kørsel betalt?")))
                .isEqualTo("/me?said=ask");
        assertThat(page("/me?lang=da")).contains("Du venter på svar på det, du har spurgt om (tovholderen).");
        as("coordinator");
        assertThat(page("/citizens/" + citizen + "?lang=da")).contains("Kan jeg få kørsel betalt?");
    }

    @Test
    void a_yes_is_given_and_taken_back() {
        asCitizen();
        assertThat(send("consent", Map.of("purpose", "plan")))
                .as("with nobody to share with it is no consent")
                .isEmpty();
        send("consent", Map.of("purpose", "plan", "sectors-plan", "on"));
        var page = page("/me?lang=da");
        assertThat(page).contains("planen må arbejde sammen om min plan.");
        var id = between(page, "/me/take-back?consentId=", "\"");
        assertThat(send("take-back", Map.of("consentId", id))).isEqualTo("/me?said=take-back");
        assertThat(page("/me?lang=da")).contains("Du har ikke skrevet under på at dele noget.");
    }

    @Test
    void no_is_said_to_a_person_and_to_an_appointment() {
        person();
        appointment();
        asCitizen();
        assertThat(send("not-this-person", Map.of("personId", "ulla", "text", "Vi kan ikke sammen")))
                .isEqualTo("/me?said=not-this-person");
        assertThat(send("cannot-come", Map.of("appointmentId", "a1"))).isEqualTo("/me?said=cannot-come");
        assertThat(page("/me?lang=da")).doesNotContain("Du skal mødes med");
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_written_stays() {
        asCitizen();
        var answer = post("/me/say?lang=da", Map.of("act", UUID.randomUUID().toString(), "text", "Jeg er træt"));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Jeg er træt", "id=\"topic-problem\"")
                .as("each field once")
                .containsOnlyOnce("<textarea")
                .containsOnlyOnce("<select");
    }

    @Test
    void whoever_looked_is_named_by_role_and_the_citizen_is_not() {
        person();
        var ulla = new Caller("ulla", Set.of("caseworker"), "housing", false, null);
        access.enter(ulla, new CitizenId(citizen), What.WEEK);
        asCitizen();
        page("/citizens/" + citizen);
        assertThat(between(page("/me?lang=da"), "Hvem har kigget i min plan", "</ul>"))
                .contains("Ulla", "sagsbehandler", "bolig", "fordi de står omkring dig i planen")
                .doesNotContain(citizen.toString());
    }

    @Test
    void what_is_not_for_the_citizen_is_only_counted() {
        told("contact.assigned", "{\"personId\":\"ulla\",\"role\":\"mentor\",\"name\":\"Ulla\"}");
        asCitizen();
        assertThat(page("/me?lang=da")).contains("Ulla").doesNotContain("ikke vist for dig");
    }

    @Test
    void staff_have_no_own_page_and_no_citizen_opens_anothers() {
        as("coordinator");
        assertThat(get("/me")).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(get("/me/say")).hasStatus3xxRedirection().hasRedirectedUrl("/");
        asCitizen();
        assertThat(get("/citizens/" + UUID.randomUUID() + "/week")).hasStatus(403);
        assertThat(get("/")).hasStatus3xxRedirection().hasRedirectedUrl("/me");
        assertThat(get("/me/everything")).hasStatus3xxRedirection().hasRedirectedUrl("/me");
    }

    private void person() {
        told("contact.assigned", "{\"personId\":\"ulla\",\"role\":\"mentor\",\"name\":\"Ulla\"}");
    }

    private void appointment() {
        var start = tomorrow.atTime(10, 0).atZone(Here.ZONE).toOffsetDateTime();
        told(
                "appointment.booked",
                "{\"appointmentId\":\"a1\",\"personId\":\"ulla\",\"start\":\"%s\",\"end\":\"%s\"}"
                        .formatted(start, start.plusHours(1)));
    }

    /** Where it leads; nowhere, where something is wrong with it. */
    private String send(String act, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("act", UUID.randomUUID().toString());
        var answer = post("/me/" + act, all).getResponse().getRedirectedUrl();
        return answer == null ? "" : answer;
    }
}
