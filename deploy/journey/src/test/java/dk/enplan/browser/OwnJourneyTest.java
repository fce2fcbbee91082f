package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.browser.OneDesk.Desk;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a citizen sees of those who look. */
@ExtendWith(OneDesk.class)
class OwnJourneyTest {

    private final Desk desk;

    OwnJourneyTest(Desk desk) {
        this.desk = desk;
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
