package dk.enplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.enplan.browser.OneDesk.Desk;
import dk.enplan.browser.Visitor.Habits;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
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
        pastTheDoor("enplan.events.registry", "<flytning>Nygade 4</flytning>");
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
        pastTheDoor("enplan.events.registry", "one;line;of;a;list");
        try (var otto = desk.visitor("otto")) {
            appears(otto);
            otto.page().locator("#kind").focus();
            otto.page().locator("#kind").selectOption("unreadable");
            otto.page().getByRole(AriaRole.BUTTON, named("Vis")).press("Enter");
            otto.page().getByRole(AriaRole.LINK, named("Opgiv den")).press("Enter");
            otto.page().locator("#reason").focus();
            otto.page().keyboard().type("Sendt ved en fejl.");
            otto.page().keyboard().press("Tab");
            otto.page().keyboard().press("Enter");
            assertThat(otto.page().locator("main")).containsText("Den er opgivet.");
        }
        try (var rita = desk.visitor("rita", Habits.usual().in("en"))) {
            rita.open("/aside?state=disposed&sector=registry");
            assertThat(rita.page().locator("#list")).containsText("Sendt ved en fejl.");
            assertThat(rita.page().locator("main form[method=post]")).hasCount(0);
        }
    }

    private void pastTheDoor(String topic, String message) throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", desk.platform().address("kafka"));
        try (var past = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            past.send(new ProducerRecord<>(topic, "nobody", message)).get();
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
