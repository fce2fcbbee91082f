package dk.enplan.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.audit.Canonical;
import dk.enplan.plan.replay.Deviation.Kind;
import dk.enplan.plan.replay.Statement.Result;
import dk.enplan.plan.replay.Uncompared.Why;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is attested of many, and of one. */
class SumTest {

    private static final UUID ANJA = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final Seen.Erased ERASED = new Seen.Erased(ANJA, List.of());

    private final Sum sum = new Sum();

    @Test
    void among_many_the_erased_are_counted_and_the_others_are_equal() {
        sum.add(told());
        sum.add(ERASED);
        sum.add(ERASED);
        sum.add(told());
        assertThat(sum.result()).isEqualTo(Result.EQUAL);
        assertThat(sum.citizens()).isEqualTo(2);
        assertThat(sum.erased()).isEqualTo(2);
        assertThat(sum.passed()).isEqualTo(4);
        assertThat(sum.counts()).isEmpty();
        assertThat(sum.uncompared()).isEmpty();
    }

    @Test
    void the_erased_hide_nothing_of_the_others() {
        sum.add(ERASED);
        sum.add(told(new Uncompared(Why.UNREADABLE, ANJA, null, 3, "Event 4 does not open.")));
        assertThat(sum.result()).isEqualTo(Result.INCOMPLETE);
        sum.add(new Seen.Again(new Retold(1, Map.of(), List.of(deviation()), List.of())));
        assertThat(sum.result()).isEqualTo(Result.DIFFERS);
    }

    @Test
    void what_is_shown_of_somebody_erased_is_a_deviation() {
        sum.add(new Seen.Erased(ANJA, List.of(deviation())));
        assertThat(sum.result()).isEqualTo(Result.DIFFERS);
        assertThat(sum.erased()).isEqualTo(1);
    }

    @Test
    void whoever_is_asked_about_alone_is_said_to_be_erased() {
        sum.addAlone(ERASED);
        assertThat(sum.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(sum.citizens()).isEqualTo(1);
        assertThat(sum.counts()).containsExactly(Map.entry("erased", 1L));
        assertThat(sum.uncompared())
                .singleElement()
                .satisfies(it -> assertThat(it.says()).startsWith("This citizen was erased."));
    }

    @Test
    void a_statement_of_the_first_form_is_read_as_it_was_signed() {
        var kept = """
                {"askedAt":"2026-11-20T08:00:00Z","askedBy":"rita","begunAt":"2026-11-20T08:00:00Z","citizens":2,"counts":{"erased":1},"decisions":4,\
                "deviations":[],"endedAt":"2026-11-20T08:00:01Z","events":9,"form":"enplan-replay-1","id":"%1$s","notYetAnchored":0,"result":"incomplete","rules":[],\
                "software":"0.1.0","uncompared":[{"citizenId":"%1$s","many":1,"says":"This citizen was erased.","why":"erased"}],"upToPlace":9}""".formatted(ANJA);
        var read = Canonical.read(kept, Statement.class);
        assertThat(read.erased()).isNull();
        assertThat(read.result()).isEqualTo("incomplete");
        assertThat(read.uncompared())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).isEqualTo(Why.ERASED));
        assertThat(Canonical.text(read)).isEqualTo(kept);
    }

    private static Seen told(Uncompared... uncompared) {
        return new Seen.Again(new Retold(4, Map.of("3def", 2L), List.of(), List.of(uncompared)));
    }

    private static Deviation deviation() {
        return new Deviation(Kind.UNEXPECTED, ANJA, "view.fact", null, null, null, "f", Deviation.NOTHING, "a row");
    }
}
