package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.browser.Visitor.Habits;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody writes past the doors what nobody can read; an operator asks, reads it again, and gives it up with a reason. */
@ExtendWith(OneDesk.class)
class AsideJourneyTest {

    private static final String REGISTRY = "/aside?sector=registry";

    private final Desk desk;

    AsideJourneyTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void what_nobody_can_read_is_given_up_with_a_reason_also_where_no_script_runs()
            throws ExecutionException, InterruptedException {
        desk.pastTheDoor("enplan.events.registry", "<flytning>Nygade 4</flytning>");
        try (var otto = desk.visitor("otto", Habits.usual().withoutScript())) {
            appears(otto);
            assertThat(otto.page().locator("#list")).not().containsText("Nygade");
            otto.page().getByRole(AriaRole.BUTTON, named("Læs igen")).click();
            assertThat(otto.page().locator("main")).containsText("Den kan stadig ikke læses.");

            otto.page().getByRole(AriaRole.LINK, named("Opgiv den")).click();
            otto.page().getByRole(AriaRole.BUTTON, named("Opgiv den")).click();
            assertThat(otto.page().locator("#reason-problem")).containsText("Skriv noget her.");
            otto.page().locator("#reason").fill("En prøve fra registret. De ved det.");
            otto.page().getByRole(AriaRole.BUTTON, named("Opgiv den")).click();
            assertThat(otto.page().locator("main")).containsText("Den er opgivet.");

            otto.open("/aside?state=disposed&sector=registry");
            assertThat(otto.page().locator("#list")).containsText("En prøve fra registret. De ved det.");
        }
    }

    @Test
    void the_keyboard_is_enough_and_an_auditor_only_reads() throws ExecutionException, InterruptedException {
        desk.pastTheDoor("enplan.events.registry", "one;line;of;a;list");
        try (var otto = desk.visitor("otto")) {
            appears(otto);
            var keys = new Keys(otto.page());
            keys.choose(otto.page().locator("#kind"), "kan ikke", "unreadable");
            keys.enter(otto.page().getByRole(AriaRole.BUTTON, named("Vis")));
            keys.enter(otto.page().getByRole(AriaRole.LINK, named("Opgiv den")));
            keys.write(otto.page().locator("#reason"), "Sendt ved en fejl.");
            keys.enter(otto.page().getByRole(AriaRole.BUTTON, named("Opgiv den")));
            assertThat(otto.page().locator("main")).containsText("Den er opgivet.");
        }
        try (var rita = desk.visitor("rita", Habits.usual().in("en"))) {
            rita.open("/aside?state=disposed&sector=registry");
            assertThat(rita.page().locator("#list")).containsText("Sendt ved en fejl.");
            assertThat(rita.page().locator("main form[method=post]")).hasCount(0);
        }
    }

    private static void appears(Visitor otto) {
        eventually(() -> {
            otto.open(REGISTRY);
            assertThat(otto.page().getByRole(AriaRole.BUTTON, named("Læs igen")).count())
                    .isEqualTo(1);
        });
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
