package dk.enplan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.TopicRights.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicRightsTest {

    @Test
    void a_sectors_service_says_what_its_sector_says_hears_its_receipts_and_nothing_else() {
        assertThat(TopicRights.of(Map.of("family", "family-service", "hostels", "partner-gateway")))
                .filteredOn(it -> it.service().equals("family-service"))
                .extracting(it -> it.operation() + " " + it.name() + (it.prefixed() ? "*" : ""))
                .containsExactlyInAnyOrder(
                        "WRITE enplan.events.family",
                        "READ enplan.receipts.family",
                        "READ enplan.erasures",
                        "READ family-service");
    }

    @Test
    void nobody_but_the_plan_tells_of_flags_or_answers_and_nobody_but_the_plan_hears_what_others_tell() {
        var rights = TopicRights.of(Sectors.shipped());

        assertThat(rights)
                .filteredOn(
                        it -> it.operation() == Operation.WRITE && !it.name().startsWith(Topics.EVENTS))
                .extracting(TopicRights::service)
                .containsOnly("plan-service");
        assertThat(rights)
                .filteredOn(it -> it.operation() == Operation.READ && it.name().startsWith(Topics.EVENTS))
                .extracting(TopicRights::service)
                .containsOnly("plan-service");
    }

    @Test
    void a_right_is_granted_by_a_command_of_kafkas_own() {
        var right = TopicRights.of(Map.of("family", "family-service")).getFirst();

        assertThat(TopicCommands.granting(right))
                .startsWith("kafka-acls.sh --bootstrap-server \"$ENPLAN_KAFKA\"")
                .endsWith("--operation Read --topic enplan.events. --resource-pattern-type prefixed");
    }
}
