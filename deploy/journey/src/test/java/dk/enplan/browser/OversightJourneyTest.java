package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.journey.Traveller;
import dk.enplan.testkit.Nobody;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those do who look after the plans rather than in them: the auditor, and the data-protection officers. */
@ExtendWith(OneDesk.class)
class OversightJourneyTest {

    private final Desk desk;

    OversightJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void an_auditor_verifies_the_history_replays_a_plan_and_takes_a_copy_away() {
        var citizen = withAnEffort();
        try (var rita = desk.visitor("rita")) {
            rita.open("/audit");
            press(rita, "Efterprøv hele historikken nu");
            assertThat(rita.page().locator("main")).containsText("Historikken er");

            rita.page().locator("#of").fill(citizen.citizen().toString());
            press(rita, "Gentag");
            assertThat(rita.page().locator("h1")).containsText("Erklæring");
            assertThat(rita.page().locator(".alert-heading")).containsText("Ens");

            rita.open("/audit");
            rita.page().locator("#citizen").fill(citizen.citizen().toString());
            press(rita, "Åbn");
            assertThat(rita.page()).hasURL(Pattern.compile(".*/audit/citizens/" + citizen.citizen() + "$"));
            assertThat(rita.page().locator("main")).containsText("aflastning");
            var copy = rita.context()
                    .request()
                    .get(desk.address() + "/audit/citizens/" + citizen.citizen() + "/export?format=csv");
            assertThat(copy.status()).isEqualTo(200);
            assertThat(copy.body()).startsWith('P', 'K');
        }
    }

    @Test
    void a_citizen_is_erased_when_two_officers_will_it_and_is_gone_for_everybody() {
        var citizen = withAnEffort();
        var id = citizen.citizen().toString();
        erase("dorte", id, "En anden databeskyttelsesrådgiver");
        assertThat(citizen.plan().path("efforts")).isNotEmpty();
        erase("david", id, "Borgeren er slettet");

        assertThat(desk.as("tove", "plan-service").get("/api/plans/" + id).status())
                .isEqualTo(403);
        assertThat(desk.as("rita", "plan-service").get("/api/plans/" + id).status())
                .isEqualTo(410);
        var door = desk.as("sector-family", "family-service");
        eventually(() -> assertThat(door.post("/events", late(id)).status()).isEqualTo(410));
        try (var dorte = desk.visitor("dorte")) {
            dorte.open("/privacy");
            assertThat(dorte.page().locator("main")).containsText("david");
        }
    }

    @Test
    void a_coordinator_finds_a_citizen_by_number_and_by_name_and_neither_stands_in_an_address() {
        var citizen = withAnEffort();
        var cpr = Nobody.hyphened(Nobody.cpr());
        var told = desk.as("sector-family", "plan-service")
                .post(
                        "/api/identities",
                        "{\"cpr\":\"%s\",\"givenName\":\"Asta\",\"familyName\":\"Opfundet\",\"citizenId\":\"%s\"}"
                                .formatted(cpr, citizen.citizen()));
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        try (var tove = desk.visitor("tove")) {
            var addresses = new StringBuilder();
            tove.page().onRequest(request -> addresses.append(request.url()).append('\n'));
            search(tove, cpr);
            assertThat(tove.page()).hasURL(Pattern.compile(".*/citizens/" + citizen.citizen() + "$"));
            assertThat(tove.page().locator("main")).containsText("Asta Opfundet");
            search(tove, "opfundet");
            assertThat(tove.page().locator("#list tbody")).containsText("Asta Opfundet");
            // A filter narrows what was found, and the words still stand nowhere.
            tove.page().locator("#sort").selectOption("nextDue");
            assertThat(tove.page()).hasURL(Pattern.compile(".*sort=nextDue.*"));
            assertThat(tove.page().locator("#list tbody")).containsText("Asta Opfundet");
            assertThat(addresses.toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(cpr, cpr.replace("-", ""), "opfundet");
        }
    }

    private static void search(Visitor visitor, String words) {
        visitor.open("/citizens");
        visitor.page().locator("#text").fill(words);
        visitor.page().keyboard().press("Enter");
    }

    private void erase(String officer, String citizen, String answer) {
        try (var visitor = desk.visitor(officer)) {
            visitor.open("/privacy");
            visitor.page().getByRole(AriaRole.LINK, link("Slet en borger")).click();
            visitor.page().locator("#citizenId").fill(citizen);
            visitor.page().locator("#reason").fill("Borgeren har bedt om det.");
            press(visitor, "Se, hvad der ville gå");
            assertThat(visitor.page().locator("#preview")).containsText("linjer i visninger");
            press(visitor, "Slet borgeren");
            assertThat(visitor.page().locator("[role=status].alert")).containsText(answer);
        }
    }

    private Traveller withAnEffort() {
        var citizen = desk.citizen().enrolled();
        citizen.tell("family-service", "family", "effort.started", "{\"effortId\":\"seen\",\"kind\":\"relief\"}");
        eventually(() -> assertThat(citizen.plan().path("efforts")).isNotEmpty());
        return citizen;
    }

    private static String late(String citizen) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "dk.enplan.effort.started.v1", "subject": "%s",
                 "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:05:00+01:00", "sector": "family",
                 "data": {"effortId": "late", "kind": "support"}}
                """.formatted(java.util.UUID.randomUUID(), citizen);
    }

    private static void press(Visitor visitor, String button) {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
