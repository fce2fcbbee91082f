package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.enplan.browser.OneDesk.Desk;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done elsewhere appears where somebody looks, whichever page that is; the plan and the week are tried with what is done in them. */
@ExtendWith(OneDesk.class)
class LiveJourneyTest {

    private static final String BEGUN = "{\"effortId\":\"live\",\"kind\":\"relief\"}";

    private final Desk desk;

    LiveJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void on_the_timeline() {
        var citizen = desk.citizen().enrolled();
        eventually(() -> assertThat(citizen.plan().path("people")).isNotEmpty());
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen() + "/timeline");
            assertThat(tove.page().locator("#seen")).not().containsText("aflastning");
            citizen.tell("family-service", "family", "effort.started", BEGUN);
            assertThat(tove.page().locator("#seen")).containsText("aflastning");
        }
    }

    @Test
    void in_the_household_also_what_another_member_hears() {
        var citizen = desk.citizen().enrolled();
        var child = desk.citizen().enrolled();
        eventually(() -> assertThat(child.plan().path("people")).isNotEmpty());
        citizen.tell("partner-gateway", "plan", "household.member-joined", """
                {"memberId":"m1","relation":"child","needsCarer":true,"citizenId":"%s"}""".formatted(child.citizen()));
        eventually(() -> assertThat(citizen.plan().path("household")).isNotEmpty());
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen() + "/household");
            assertThat(tove.page().locator("#sides")).not().containsText("aflastning");
            child.tell("family-service", "family", "effort.started", BEGUN);
            assertThat(tove.page().locator("#sides")).containsText("aflastning");
        }
    }

    @Test
    void on_the_citizens_own_page_also_in_a_part_that_was_empty() {
        var anja = desk.anja().enrolled();
        eventually(() -> assertThat(anja.plan().path("people")).isNotEmpty());
        try (var visitor = desk.visitor("anja")) {
            visitor.open("/me");
            var before = visitor.page().locator("#waiting li").count();
            // The first three are what comes next.
            for (int i = 0; i < 4; i++)
                anja.tell("jobcenter-adapter", "jobcenter", "application.submitted", """
                        {"applicationId":"live-%d","kind":"aid"}""".formatted(i));
            assertThat(visitor.page().locator("#waiting li").nth(before)).isVisible();
        }
    }

    @Test
    void among_what_could_not_be_taken_in() throws ExecutionException, InterruptedException {
        try (var otto = desk.visitor("otto")) {
            otto.open("/aside?sector=family");
            assertThat(otto.page().locator("#listed li.event")).hasCount(0);
            desk.pastTheDoor("enplan.events.family", "not;an;event");
            assertThat(otto.page().locator("#listed li.event")).hasCount(1);
        }
    }

    @Test
    void a_lost_connection_is_shown_and_heals_with_what_happened_meanwhile() {
        var citizen = desk.citizen().enrolled();
        eventually(() -> assertThat(citizen.plan().path("people")).isNotEmpty());
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + citizen.citizen());
            var banner = tove.page().locator("#connection");
            assertThat(banner).isHidden();
            tove.context().setOffline(true);
            assertThat(banner).containsText("Forbindelsen er væk");
            citizen.tell("family-service", "family", "effort.started", BEGUN);
            eventually(() -> assertThat(citizen.plan().path("efforts")).isNotEmpty());
            assertThat(tove.page().locator("#efforts")).not().containsText("aflastning");
            tove.context().setOffline(false);
            assertThat(tove.page().locator("#efforts")).containsText("aflastning", soon());
            assertThat(banner).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        }
    }

    @Test
    void a_line_that_went_silent_while_the_lid_was_shut_is_dialled_again() {
        var citizen = desk.citizen().enrolled();
        eventually(() -> assertThat(citizen.plan().path("people")).isNotEmpty());
        try (var tove = desk.visitor("tove")) {
            tove.page().clock().install();
            tove.open("/citizens/" + citizen.citizen());
            // Heard once, it is open.
            citizen.tell("family-service", "family", "effort.started", BEGUN);
            assertThat(tove.page().locator("#efforts")).containsText("aflastning");
            var dialled = tove.page()
                    .waitForRequest(
                            it -> it.url().contains("/live?"),
                            () -> tove.page().clock().fastForward("10:00"));
            assertThat(dialled.resourceType()).isEqualTo("eventsource");
            assertThat(tove.page().locator("#connection")).containsText("Forbindelsen er tilbage");
        }
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }
}
