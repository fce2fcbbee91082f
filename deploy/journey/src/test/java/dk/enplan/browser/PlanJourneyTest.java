package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.browser.Visitor.Habits;
import dk.enplan.journey.Traveller;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the list to the plan, and what a coordinator does there. */
@ExtendWith(OneDesk.class)
class PlanJourneyTest {

    private final Desk desk;

    PlanJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void two_purposes_become_one() {
        var citizen = disagreedOn();
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens?text=" + citizen.citizen().toString().substring(0, 13));
            tove.page()
                    .getByRole(AriaRole.LINK, link(citizen.citizen().toString().substring(0, 8)))
                    .click();
            tove.page()
                    .locator("#flags")
                    .getByText("Aftal formålet med en indsats")
                    .click();
            // What the flag is about is chosen already.
            assertThat(tove.page().getByLabel("Indsats")).hasValue("i1");
            tove.page().getByLabel("Formål").selectOption("routine");
            tove.page().getByRole(AriaRole.BUTTON, button("Gem i planen")).click();
            assertThat(tove.page().locator("#flags"))
                    .containsText(
                            "Ingen åbne lige nu",
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(15_000));
        }
        eventually(() -> assertThat(citizen.flags("open")).isEmpty());
    }

    @Test
    void a_flag_rests_with_a_reason_and_not_without_also_where_no_script_runs() {
        var citizen = disagreedOn();
        try (var tove = desk.visitor("tove", Habits.usual().withoutScript())) {
            tove.open("/citizens/" + citizen.citizen());
            tove.page().getByRole(AriaRole.BUTTON, button("Jeg har set det")).click();
            assertThat(tove.page().locator("#flags")).containsText("set");
            tove.page().getByRole(AriaRole.LINK, link("Lad hvile")).click();
            tove.page().getByRole(AriaRole.BUTTON, button("Lad det hvile")).click();
            assertThat(tove.page().locator("#reason-problem")).containsText("Skriv noget her.");
            tove.page().getByLabel("Hvorfor kan det hvile?").fill("Vi taler om det på mødet på torsdag.");
            tove.page().getByRole(AriaRole.BUTTON, button("Lad det hvile")).click();
            assertThat(tove.page().locator("#flags")).containsText("Ingen åbne lige nu");
        }
        eventually(() -> assertThat(citizen.flags("waived")).hasSize(1));
    }

    @Test
    void what_happens_elsewhere_appears_while_somebody_looks() {
        var citizen = desk.citizen().enrolled();
        eventually(() -> assertThat(citizen.plan().path("people")).isNotEmpty());
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen());
            assertThat(tove.page().locator("#efforts")).containsText("Ingen.");
            citizen.tell("family-service", "family", "effort.started", "{\"effortId\":\"live\",\"kind\":\"relief\"}");
            assertThat(tove.page().locator("#efforts")).containsText("aflastning");
        }
    }

    @Test
    void what_was_chosen_stands_in_the_address_and_comes_back_with_it() {
        var citizen = disagreedOn();
        var id = citizen.citizen().toString();
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens");
            tove.page().getByLabel("Søg").fill(id.substring(0, 13));
            tove.page().keyboard().press("Enter");
            assertThat(tove.page().locator("#list tbody tr")).hasCount(1);
            // Words may be a name: the address holds only under what they are kept.
            assertThat(tove.page()).hasURL(Pattern.compile(".*/citizens\\?search=[0-9a-f]+$"));
            assertThat(tove.page().locator("#text")).hasValue(id.substring(0, 13));
            // What comes by itself is asked for with what was chosen.
            citizen.tell("family-service", "family", "effort.started", "{\"effortId\":\"f\",\"kind\":\"relief\"}");
            assertThat(tove.page().locator("#list tbody tr .news")).hasCount(1);
            assertThat(tove.page().locator("#list tbody tr")).hasCount(1);
            tove.page().locator("#list a[href$='" + id + "']").click();
            tove.page().goBack();
            assertThat(tove.page().locator("#list tbody tr")).hasCount(1);
            // Whoever knows the whole id is led to the plan.
            tove.page().getByLabel("Søg").fill(id);
            tove.page().keyboard().press("Enter");
            assertThat(tove.page()).hasURL(Pattern.compile(".*/citizens/" + id + "$"));
        }
    }

    @Test
    void what_comes_while_somebody_writes_is_shown_beside_it_and_nothing_written_is_lost() {
        var citizen = disagreedOn();
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen() + "/acts/contact");
            tove.page().getByLabel("Hvem?").fill("ulla");
            citizen.tell("partner-gateway", "plan", "contact.assigned", "{\"personId\":\"kurt\",\"role\":\"deputy\"}");
            assertThat(tove.page().locator("#meanwhile")).containsText("Siden du åbnede denne side");
            assertThat(tove.page().getByLabel("Hvem?")).hasValue("ulla");
            tove.page().getByLabel("Rolle").selectOption("deputy");
            // It has been shown, so nothing holds it up.
            tove.page().getByRole(AriaRole.BUTTON, button("Gem i planen")).click();
            assertThat(tove.page().locator("#people")).containsText("ulla");
        }
    }

    @Test
    void what_was_written_when_the_login_expired_is_there_after_it() {
        var citizen = desk.citizen().enrolled();
        eventually(() -> assertThat(citizen.plan().path("people")).isNotEmpty());
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen() + "/acts/goal");
            tove.page().getByLabel("Målet").fill("Jeg vil sove om natten");
            tove.context().clearCookies();
            tove.page().getByRole(AriaRole.BUTTON, button("Gem i planen")).click();
            tove.logIn("tove");
            assertThat(tove.page().getByLabel(Pattern.compile("Målet|The goal")))
                    .hasValue("Jeg vil sove om natten");
        }
    }

    @Test
    void a_form_that_another_page_sends_in_ones_name_does_nothing() {
        var citizen = desk.citizen().enrolled();
        eventually(() -> assertThat(citizen.plan().path("people")).isNotEmpty());
        try (var tove = desk.visitor("tove")) {
            var act = "/citizens/" + citizen.citizen() + "/acts/goal";
            tove.open(act);
            var goal = tove.page().locator("main form");
            // All that the page itself would send, but for what only the page knows.
            var sent = (String) goal.evaluate("""
                    form => { form.querySelector('[name=wording]').value = 'Ikke mit mål'
                      const fields = new URLSearchParams(new FormData(form)); fields.delete('_csrf'); return fields.toString() }""");
            var answer = tove.context()
                    .request()
                    .post(
                            desk.address() + act,
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                    .setData(sent)
                                    .setMaxRedirects(0));
            assertThat(answer.status()).isEqualTo(303);
            tove.open("/citizens/" + citizen.citizen() + "/timeline");
            assertThat(tove.page().locator("main")).not().containsText("Ikke mit mål");
            assertThat(citizen.plan().toString()).doesNotContain("Ikke mit mål");
        }
    }

    private Traveller disagreedOn() {
        var citizen = desk.citizen().enrolled();
        citizen.tell(
                "jobcenter-adapter",
                "jobcenter",
                "effort.started",
                "{\"effortId\":\"i1\",\"kind\":\"internship\",\"purpose\":\"routine\"}");
        citizen.tell(
                "partner-gateway",
                "employer",
                "effort.stated",
                "{\"effortId\":\"i1\",\"purpose\":\"test-profession\"}");
        eventually(() -> assertThat(citizen.flags("open")).hasSize(1));
        eventually(() -> assertThat(citizen.flaggedOnTheList()).isTrue());
        return citizen;
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
