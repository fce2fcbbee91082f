package dk.enplan.plan.time;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RulesInForceTest extends OnTheGround {

    private final RulesInForce rulesInForce;
    private final JdbcClient jdbc;
    private final Story story = new Story();

    @Autowired
    RulesInForceTest(RulesInForce rulesInForce, JdbcClient jdbc) {
        this.rulesInForce = rulesInForce;
        this.jdbc = jdbc;
    }

    @Test
    void a_plan_nobody_waited_for_is_woken_when_the_rules_are_others_and_only_then() {
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}");
        eventually(() -> assertThat(waitedFor()).isTrue());

        forget();
        rulesInForce.wakeEveryPlanUnderNewRules();
        assertThat(waitedFor()).as("the rules are those of before").isFalse();

        jdbc.sql("update rules_in_force set version = 'of yesterday'").update();
        rulesInForce.wakeEveryPlanUnderNewRules();
        eventually(() -> assertThat(waitedFor()).isTrue());
        assertThat(jdbc.sql("select version from rules_in_force")
                        .query(String.class)
                        .single())
                .isNotEqualTo("of yesterday");
    }

    private boolean waitedFor() {
        return jdbc.sql("select count(*) from wake_up where citizen_id = ?")
                        .param(story.citizen())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void forget() {
        jdbc.sql("delete from wake_up where citizen_id = ?")
                .param(story.citizen())
                .update();
    }
}
