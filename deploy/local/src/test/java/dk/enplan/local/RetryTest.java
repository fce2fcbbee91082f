package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is said of what the plan service answered, go by go. */
class RetryTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void what_went_in_is_summed_up() {
        assertThat(told("""
                {"citizens":200,"taken":512,"refused":0,"parked":{},"next":"x"}""", """
                {"citizens":3,"taken":7,"refused":0,"parked":{}}""")).isEqualTo(new Outcome.Done());
        assertThat(said).containsExactly("citizens tried:        203", "events now in a plan:  519");
    }

    @Test
    void what_is_still_parked_is_no_success() {
        assertThat(told("""
                {"citizens":1,"taken":0,"refused":2,"parked":{"behind":4,"failed":1}}""", """
                {"citizens":1,"taken":0,"refused":0,"parked":{"failed":1}}"""))
                .isEqualTo(new Outcome.Refused(
                        "Still parked: 4 behind, 2 failed. GET /api/parked says what broke, and where."));
        assertThat(said).contains("events that were wrong: 2");
    }

    private Outcome told(String... answers) {
        var sum = new Retry.Tally();
        for (var answer : answers) sum.add(new JsonMapper().readTree(answer));
        return sum.told(said::add);
    }
}
