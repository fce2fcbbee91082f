package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Language;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/event-map.md is what a newcomer opens first, so it is never wrong. */
class EventMapTest {

    private static final String MAP = EventMap.drawn();

    @Test
    void the_page_is_what_the_code_does() {
        assertThat(EventMap.text(EventMap.PAGE))
                .as("docs/event-map.md differs from the code; ./enplan contract draws it again")
                .isEqualTo(MAP);
    }

    @Test
    void every_event_changes_its_part() {
        for (var type : Language.FACTS.shapes().keySet())
            assertThat(line(type)).as(type).matches(".*\\| [^|]*\\[\\w+][^|]*\\|[^|]*\\|$");
        assertThat(line("dk.enplan.plan.closed.v1")).contains("[Membership]");
        assertThat(line("dk.enplan.event.annulled.v1")).contains("[Facts]");
    }

    @Test
    void every_desk_that_says_something_is_on_it() {
        var missing = new HashSet<String>();
        for (var desk : Tellers.sources("desk/.*Desk"))
            if (Pattern.compile("\\.say\\(").matcher(EventMap.text(desk)).find()
                    && !MAP.contains("/" + desk.getFileName())) missing.add(desk.toString());
        assertThat(missing).isEmpty();
        assertThat(line("dk.enplan.home.allocated.v1"))
                .contains("[housing-service HomeDesk]", "opens `handoff/home-without-support`");
    }

    private static String line(String type) {
        return MAP.lines()
                .filter(line ->
                        line.startsWith("| [" + type.replace("dk.enplan.", "").replace(".v1", "") + "]"))
                .findFirst()
                .orElseThrow();
    }
}
