package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.enplan.browser.OneDesk.Desk;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen logs in, is at once where their own things are, and says what they want. */
@ExtendWith(OneDesk.class)
class OwnJourneyTest {

    private final Desk desk;

    OwnJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void a_goal_is_written_by_keyboard_alone_and_stands_there_in_the_citizens_words() {
        var anja = desk.anja().enrolled();
        eventually(() -> assertThat(anja.plan().path("people")).isNotEmpty());
        var wording = "Jeg vil sove om natten " + UUID.randomUUID();
        try (var visitor = desk.visitor("anja")) {
            assertThat(visitor.page()).hasURL(java.util.regex.Pattern.compile(".*/me(\\?.*)?$"));
            var link = visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jeg har et mål"));
            link.focus();
            visitor.page().keyboard().press("Enter");
            visitor.page().getByLabel("Mit mål").focus();
            visitor.page().keyboard().type(wording);
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().type("krop");
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().getByRole(AriaRole.STATUS)).containsText("Dit mål står nu i planen.");
            assertThat(visitor.page().locator("#goals")).containsText(wording);
        }
    }

    @Test
    void whoever_has_looked_stands_on_the_page_of_the_one_looked_at() {
        var anja = desk.anja().enrolled();
        eventually(() -> assertThat(anja.plan().path("people")).isNotEmpty());
        try (var tove = desk.visitor("tove")) {
            tove.open("/citizens/" + anja.citizen() + "/week");
        }
        try (var visitor = desk.visitor("anja")) {
            visitor.open("/me");
            assertThat(visitor.page().locator("#seen")).containsText("tovholder");
            assertThat(visitor.open("/citizens/" + UUID.randomUUID())).isEqualTo(403);
        }
    }
}
