package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.browser.Visitor.Habits;
import dk.enplan.journey.Traveller;
import dk.enplan.testkit.Denmark;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan over time, looked at. */
@ExtendWith(OneDesk.class)
class TimelineJourneyTest {

    private static final Pattern KNOWN = Pattern.compile("knownAt=\\d{4}-\\d\\d-\\d\\d");

    private final Desk desk;

    TimelineJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void a_slider_that_is_moved_by_keys_swaps_the_picture_and_stands_in_the_address() {
        var citizen = withSupport();
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen() + "/timeline?from=2020-01-01&to=" + Denmark.today());
            var slider = tove.page().getByRole(AriaRole.SLIDER, named("Som det var kendt den"));
            slider.focus();
            tove.page().keyboard().press("Home");
            assertThat(tove.page().locator("#seen div.asked")).containsText("Som det var kendt");
            assertThat(tove.page()).hasURL(KNOWN);
            tove.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Som det er nu"))
                    .click();
            assertThat(tove.page().locator("#seen div.asked")).hasCount(0);
        }
    }

    @Test
    void without_a_script_the_day_beside_the_slider_does_the_same() {
        var citizen = withSupport();
        try (var tove = desk.visitor("tove", Habits.usual().withoutScript())) {
            tove.open("/citizens/" + citizen.citizen() + "/timeline");
            tove.page().getByLabel("Som det var kendt den: dag").fill("2020-03-01");
            tove.page().locator("#times button").click();
            assertThat(tove.page().locator("#seen div.asked")).containsText("Som det var kendt 1. marts 2020.");
            assertThat(tove.page()).hasURL(KNOWN);
        }
    }

    @Test
    void what_one_stands_on_says_what_it_is_until_escape() {
        var citizen = withSupport();
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen() + "/timeline");
            var figure = tove.page().getByRole(AriaRole.LINK, named("støtte, familieafdeling"));
            figure.focus();
            assertThat(figure.locator(".note")).isVisible();
            tove.page().keyboard().press("Escape");
            assertThat(figure.locator(".note")).isHidden();
        }
    }

    private Traveller withSupport() {
        var citizen = desk.citizen().enrolled();
        citizen.tell("family-service", "family", "effort.started", "{\"effortId\":\"s1\",\"kind\":\"support\"}");
        eventually(
                () -> org.assertj.core.api.Assertions.assertThat(citizen.plan().path("efforts"))
                        .isNotEmpty());
        return citizen;
    }

    private static Page.GetByRoleOptions named(String begins) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + begins));
    }
}
