package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.browser.Visitor.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody finds a rule, moves its number, and sees what would have been: with the slider, and where no script runs. */
@ExtendWith(OneDesk.class)
class RulesJourneyTest {

    private static final String RULE = "/rules/handoff/home-without-support";

    private final Desk desk;

    RulesJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void a_leader_moves_a_number_and_counts_over_all_plans() {
        Story.ofMuch(desk.citizen());
        try (var lone = desk.visitor("lone")) {
            lone.open("/rules?text=home-without-support");
            lone.page().locator("a[href='" + RULE + "']").click();
            assertThat(lone.page().locator("[data-moves=p-days]")).isVisible();
            lone.page().locator("[data-moves=p-days]").press("ArrowRight");
            assertThat(lone.page().locator("#p-days")).hasValue("8");
            lone.page()
                    .getByRole(AriaRole.BUTTON, button("Tæl over alle planer"))
                    .click();
            assertThat(lone.page().locator("#answer")).containsText("Planer, der ville se anderledes ud");
            assertThat(lone.page().locator("#p-days")).hasValue("8");
        }
    }

    @Test
    void a_coordinator_tries_a_number_on_one_plan_also_where_no_script_runs() {
        var citizen = desk.citizen().enrolled().citizen();
        try (var tove = desk.visitor("tove", Habits.usual().withoutScript())) {
            tove.open(RULE + "?citizen=" + citizen);
            assertThat(tove.page().locator("[data-moves=p-days]")).isHidden();
            tove.page().getByRole(AriaRole.BUTTON, button("Se for borgeren")).click();
            assertThat(tove.page().locator("#what-if")).containsText("Intet tal er flyttet endnu");
            tove.page().locator("#p-days").fill("soon");
            tove.page().getByRole(AriaRole.BUTTON, button("Se for borgeren")).click();
            assertThat(tove.page().locator("#p-days-problem")).containsText("Skriv et helt tal");
            tove.page().locator("#p-days").fill("20");
            tove.page().getByRole(AriaRole.BUTTON, button("Se for borgeren")).click();
            assertThat(tove.page().locator("#answer")).containsText("Det ville ikke gøre nogen forskel.");
        }
    }

    @Test
    void a_leader_reads_the_numbers_and_nobody_else_does() {
        try (var lone = desk.visitor("lone")) {
            lone.open("/leader");
            assertThat(lone.page().locator("h1")).hasText("Overblik");
            assertThat(lone.page().locator("figure.course")).hasCount(2);
        }
        try (var tove = desk.visitor("tove")) {
            tove.open("/leader");
            assertThat(tove.page().locator("h1")).hasText("Ikke din at læse");
        }
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
