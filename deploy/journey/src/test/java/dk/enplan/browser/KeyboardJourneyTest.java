package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.journey.Traveller;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done here all day can be done without a mouse: every step by Tab, and one always sees where one is. */
@ExtendWith(OneDesk.class)
class KeyboardJourneyTest {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);

    private final Desk desk;

    KeyboardJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void from_the_list_to_a_plan_and_a_purpose_agreed() {
        var citizen = Story.ofMuch(desk.citizen());
        var id = citizen.citizen().toString();
        try (var tove = desk.visitor("tove")) {
            var page = tove.page();
            var keys = new Keys(page);
            tove.open("/citizens");
            keys.press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            keys.press("Enter");
            assertThat(page.locator("#main")).isFocused();
            keys.write(page.locator("#text"), id.substring(0, 13));
            keys.press("Enter");
            assertThat(page.locator("#count")).containsText("1");
            keys.enter(page.locator("#list a[href$='" + id + "']"));
            keys.enter(page.locator("#flags")
                    .getByText("Aftal formålet med en indsats")
                    .first());
            keys.choose(page.getByLabel("Formål"), "hverdag", "routine");
            keys.enter(button(page, "Gem i planen"));
            assertThat(page.locator("h1")).not().containsText("Aftal");
        }
        eventually(() -> assertThat(citizen.plan().path("efforts").toString()).contains("routine"));
    }

    @Test
    void a_flag_is_seen_and_laid_to_rest() {
        var citizen = overloaded();
        try (var tove = desk.visitor("tove")) {
            var page = tove.page();
            var keys = new Keys(page);
            tove.open("/citizens/" + citizen.citizen());
            keys.enter(page.getByRole(AriaRole.BUTTON, named("Jeg har set det")).first());
            assertThat(page.locator("#flags")).containsText("set", SOON);
            keys.enter(page.getByRole(AriaRole.LINK, named("Lad hvile")).first());
            keys.write(page.locator("#reason"), "Vi taler om det på torsdag.");
            keys.enter(button(page, "Lad det hvile"));
            assertThat(page.locator("#flags")).containsText("Ingen åbne lige nu", SOON);
        }
    }

    @Test
    void a_common_time_is_found_and_booked() {
        var citizen = overloaded();
        try (var tove = desk.visitor("tove")) {
            var page = tove.page();
            var keys = new Keys(page);
            tove.open("/citizens/" + citizen.citizen());
            keys.enter(page.locator(".tabs-of a[href$='/week']"));
            keys.enter(page.locator("#find .offers a").first());
            keys.tick(page.getByLabel("jobcenter"));
            keys.enter(page.getByRole(AriaRole.BUTTON, named("Indkald").setExact(true)));
            assertThat(page.locator("#calendar")).containsText("netværksmøde");
        }
        eventually(() -> assertThat(citizen.plan().path("meetings")).hasSize(1));
    }

    @Test
    void the_plan_is_seen_as_it_was_known() {
        var citizen = overloaded();
        try (var tove = desk.visitor("tove")) {
            var keys = new Keys(tove.page());
            tove.open("/citizens/" + citizen.citizen() + "/timeline?from=2020-01-01");
            keys.to(tove.page()
                    .getByRole(
                            AriaRole.SLIDER,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Som det var kendt"))));
            keys.press("Home");
            assertThat(tove.page().locator("#seen div.asked")).containsText("Som det var kendt");
            keys.enter(tove.page().getByRole(AriaRole.LINK, named("Som det er nu")));
            assertThat(tove.page().locator("#seen div.asked")).hasCount(0);
        }
    }

    @Test
    void a_goal_stands_there_in_the_citizens_words() {
        var anja = desk.anja().enrolled();
        eventually(() -> assertThat(anja.plan().path("people")).isNotEmpty());
        var wording = "Jeg vil sove om natten " + UUID.randomUUID();
        try (var visitor = desk.visitor("anja")) {
            var page = visitor.page();
            var keys = new Keys(page);
            assertThat(page).hasURL(Pattern.compile(".*/me(\\?.*)?$"));
            keys.enter(page.getByRole(AriaRole.LINK, named("Jeg har et mål")));
            keys.write(page.getByLabel("Mit mål"), wording);
            keys.press("Tab");
            keys.page().keyboard().type("krop");
            keys.press("Tab");
            keys.press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Dit mål står nu i planen.");
            assertThat(page.locator("#goals")).containsText(wording);
        }
    }

    @Test
    void a_leader_moves_a_number_and_reads_the_table_behind_a_chart() {
        try (var lone = desk.visitor("lone")) {
            var page = lone.page();
            var keys = new Keys(page);
            lone.open("/leader");
            keys.enter(page.locator("main summary").first());
            assertThat(page.locator("main details[open] table").first()).isVisible();
            lone.open("/rules/handoff/home-without-support");
            keys.write(page.locator("#p-days"), "20");
            keys.enter(button(page, "Tæl over alle planer"));
            assertThat(page.locator("#answer")).containsText("Planer, der ville se anderledes ud", SOON);
        }
    }

    private Traveller overloaded() {
        var citizen = desk.citizen().enrolled();
        citizen.tell("partner-gateway", "plan", "capacity.declared", "{\"maxHoursPerWeek\":5}");
        citizen.tell(
                "jobcenter-adapter",
                "jobcenter",
                "effort.started",
                "{\"effortId\":\"i1\",\"kind\":\"internship\",\"hoursPerWeek\":20}");
        eventually(() -> assertThat(citizen.flags("open")).hasSize(1));
        return citizen;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
