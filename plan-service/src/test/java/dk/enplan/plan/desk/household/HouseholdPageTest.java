package dk.enplan.plan.desk.household;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The plans of a household beside each other, as they are shown. */
class HouseholdPageTest extends OnTheGround {

    private final MockMvcTester pages;
    private final Story anja = new Story();
    private final Story partner = new Story();

    @Autowired
    HouseholdPageTest(WebApplicationContext context) {
        this.pages = MockMvcTester.from(context);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_meets_them_at_the_same_time_is_seen() {
        joined("p", "partner", partner.citizen());
        joined("c", "child", null);
        book(anja, "a1", "09:00", "10:00");
        book(partner, "b1", "09:30", "11:00");
        demand(anja, "d1");
        demand(partner, "d2");
        assigned(anja);
        assigned(partner);
        eventually(() -> {
            var page = page("coordinator", "en");
            assertThat(page)
                    .contains("<title>Household · Enplan</title>")
                    .contains("09:00–10:00", "09:30–11:00")
                    .contains("2 in the household are under demands at the same time")
                    .contains("<strong>Hanne</strong>")
                    .contains("Has no plan of their own.");
        });
        assertThat(page("coordinator", "da")).contains("samtidig", "Kontaktpersoner, de deler", "Partner");
    }

    @Test
    void what_is_not_the_readers_is_restricted_without_saying_why() {
        joined("p", "partner", partner.citizen());
        demand(partner, "d2");
        eventually(() -> assertThat(page("coordinator", "en")).contains("Open the plan of " + shortId(partner)));
        var self = page("citizen", "en");
        assertThat(self)
                .contains("restricted", "There is nothing here that you can see.")
                .doesNotContain("Open the plan of " + shortId(partner), "activation");
        // Of a member whose plan has not begun the same is said.
        joined("s", "sibling", UUID.randomUUID());
        eventually(() ->
                assertThat(page("coordinator", "en")).contains("Sibling", "There is nothing here that you can see."));
    }

    @Test
    void it_is_for_whoever_reads_plans() {
        demand(anja, "d1");
        eventually(() -> assertThat(get("coordinator", "da")).hasStatusOk());
        assertThat(get("operator", "da")).hasStatus(403);
        loggedIn("auditor");
        assertThat(pages.get()
                        .uri("/citizens/{citizen}/household", UUID.randomUUID())
                        .exchange())
                .hasStatus(404);
    }

    private void joined(String member, String relation, @org.jspecify.annotations.Nullable UUID citizen) {
        anja.tell(
                "family",
                "household.member-joined",
                "{\"memberId\":\"%s\",\"relation\":\"%s\"%s}"
                        .formatted(member, relation, citizen == null ? "" : ",\"citizenId\":\"" + citizen + "\""));
    }

    private static void book(Story whose, String id, String from, String to) {
        whose.tell(
                "family",
                "appointment.booked",
                "{\"appointmentId\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(id, today(from), today(to)));
    }

    private static OffsetDateTime today(String time) {
        return LocalDate.now(Here.ZONE)
                .atTime(java.time.LocalTime.parse(time))
                .atZone(Here.ZONE)
                .toOffsetDateTime();
    }

    private static void demand(Story whose, String id) {
        whose.tell("jobcenter", "demand.imposed", "{\"demandId\":\"%s\",\"kind\":\"activation\"}".formatted(id));
    }

    private static void assigned(Story whose) {
        whose.tell("family", "contact.assigned", "{\"personId\":\"hanne\",\"role\":\"mentor\",\"name\":\"Hanne\"}");
    }

    private static String shortId(Story whose) {
        return whose.citizen().toString().substring(0, 8);
    }

    private String page(String role, String language) {
        try {
            return get(role, language).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException none) {
            throw new AssertionError(none);
        }
    }

    private MvcTestResult get(String role, String language) {
        loggedIn(role);
        return pages.get()
                .uri("/citizens/{citizen}/household", anja.citizen())
                .queryParam("lang", language)
                .exchange();
    }

    private void loggedIn(String role) {
        var somebody = Jwt.withTokenValue("somebody")
                .header("alg", "none")
                .subject("somebody")
                .claim("roles", List.of(role))
                .claim("citizen", anja.citizen().toString())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(somebody, "", role));
    }
}
