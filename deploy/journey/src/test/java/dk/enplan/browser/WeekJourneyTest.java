package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.browser.Visitor.Habits;
import dk.enplan.testkit.Denmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator looks for a time that suits everybody, and calls a meeting. */
@ExtendWith(OneDesk.class)
class WeekJourneyTest {

    private final Desk desk;

    WeekJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void a_meeting_is_called_at_the_first_time_that_is_offered_also_where_no_script_runs() {
        var citizen = desk.citizen().enrolled();
        citizen.tell(
                "jobcenter-adapter",
                "jobcenter",
                "effort.started",
                "{\"effortId\":\"i1\",\"kind\":\"internship\",\"hoursPerWeek\":10}");
        eventually(() -> assertThat(citizen.plan().path("efforts")).isNotEmpty());
        try (var tove = desk.visitor("tove", Habits.usual().withoutScript())) {
            tove.open("/citizens/" + citizen.citizen() + "/week");
            tove.page().locator("#find .offers").getByText("Indkald").first().click();
            var call = new Page.GetByRoleOptions().setName("Indkald").setExact(true);
            tove.page().getByRole(AriaRole.BUTTON, call).click();
            assertThat(tove.page().locator("#sectors-problem")).containsText("Vælg mindst ét område.");
            tove.page().getByLabel("jobcenter").check();
            tove.page().getByRole(AriaRole.BUTTON, call).click();
            assertThat(tove.page().locator("#calendar")).containsText("netværksmøde");
        }
        eventually(() -> assertThat(citizen.plan().path("meetings")).hasSize(1));
    }

    @Test
    void what_is_booked_elsewhere_appears_in_the_week_that_is_shown() {
        var citizen = desk.citizen().enrolled();
        eventually(() -> assertThat(citizen.plan().path("people")).isNotEmpty());
        var today = Denmark.today();
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen() + "/week");
            citizen.tell("partner-gateway", "social", "appointment.booked", """
                    {"appointmentId":"p1","start":"%1$sT12:00:00+01:00","end":"%1$sT13:00:00+01:00","purpose":"Samtale om hverdagen"}""".formatted(today));
            assertThat(tove.page().locator("#calendar")).containsText("Samtale om hverdagen");
        }
    }
}
