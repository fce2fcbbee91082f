package dk.enplan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class LifeTest {

    @Test
    void every_event_of_an_invented_life_is_one_that_the_contract_knows() {
        for (var life : Life.of(3, 40, "a run"))
            for (var told : life.told())
                assertThat(Language.FACTS.read(told.json())).as(told.json()).isInstanceOf(Reading.Understood.class);
    }

    @Test
    void it_is_told_in_the_order_in_which_it_happened() {
        for (var life : Life.of(3, 40, "a run"))
            assertThat(life.told().stream()
                            .map(told -> Language.FACTS.kept(told.json()))
                            .map(CloudEvent::envelope)
                            .map(envelope -> envelope.time().toInstant()))
                    .isSorted();
    }

    @Test
    void another_run_tells_of_other_citizens() {
        var ids = new HashSet<>();
        for (var run : new String[] {"one", "other"})
            for (var life : Life.of(3, 10, run)) {
                assertThat(ids.add(life.citizen())).isTrue();
                life.told().forEach(told -> assertThat(ids.add(told.id())).isTrue());
            }
    }
}
