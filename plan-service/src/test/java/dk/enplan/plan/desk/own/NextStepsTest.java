package dk.enplan.plan.desk.own;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Application;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.Promise;
import dk.enplan.contracts.fact.Request;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.desk.own.Step.Kind;
import dk.enplan.plan.overview.Drawn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a citizen should know first. */
class NextStepsTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Test
    void what_comes_first_stands_first() {
        assertThat(steps(List.of(
                        meeting("m", "2026-11-20T10:00:00+01:00"),
                        booked("b", "2026-11-18T10:00:00+01:00", null),
                        booked("c", "2026-11-24T10:00:00+01:00", null),
                        promised("p", "citizen", "2026-11-19"))))
                .extracting(Step::id)
                .containsExactly("b", "p", "m");
    }

    @Test
    void what_is_over_cancelled_or_kept_is_no_step_and_what_goes_on_now_is() {
        assertThat(steps(List.of(
                        booked("over", "2026-11-17T09:00:00+01:00", null),
                        booked("now", "2026-11-17T10:00:00+01:00", null),
                        booked("off", "2026-11-18T10:00:00+01:00", null),
                        on("2026-11-16").told("cancelled", new Appointment.Cancelled("off", new Tag("sector"))),
                        promised("p", "family", "2026-11-19"),
                        on("2026-11-16").told("kept", new Promise.Kept("p")))))
                .extracting(Step::id)
                .containsExactly("now");
    }

    @Test
    void of_all_that_others_are_late_with_the_one_that_is_latest_stands_among_what_is_to_come() {
        assertThat(steps(List.of(
                        promised("late", "family", "2026-11-10"),
                        promised("later", "jobcenter", "2026-11-03"),
                        booked("b", "2026-11-18T10:00:00+01:00", null),
                        booked("c", "2026-11-24T10:00:00+01:00", null))))
                .extracting(Step::id)
                .containsExactly("later", "b", "c");
        assertThat(steps(List.of(
                        promised("late", "family", "2026-11-10"), promised("later", "jobcenter", "2026-11-03"))))
                .extracting(Step::id)
                .as("where there is room, all of it")
                .containsExactly("later", "late");
    }

    @Test
    void what_the_citizen_did_not_get_done_is_not_held_up_to_them() {
        assertThat(steps(List.of(promised("p", "citizen", "2026-11-10")))).isEmpty();
    }

    @Test
    void a_question_without_an_answer_comes_last_and_names_who_was_asked() {
        var steps = steps(List.of(
                on("2026-11-02").by("citizen").told("r", new Request.Made("r1", new Tag("money"), new Tag("benefits"))),
                on("2026-11-02")
                        .told(
                                "a",
                                new Application.Submitted(
                                        "a1", new Tag("relief"), null, null, LocalDate.of(2026, 11, 30)))));
        assertThat(steps).extracting(Step::id).containsExactly("a1", "r1");
        assertThat(steps.getLast().sector()).isEqualTo("benefits");
    }

    @Test
    void whoever_is_met_is_not_named_twice_for_the_same_day() {
        assertThat(steps(List.of(
                        on("2026-11-01")
                                .told(
                                        "ulla",
                                        new Contact.Assigned(
                                                "ulla",
                                                Role.MENTOR,
                                                new Text("Ulla"),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null)),
                        on("2026-11-02")
                                .told(
                                        "talk",
                                        new Contact.Made(
                                                "ulla", new Tag("phone"), LocalDate.of(2026, 11, 18), null, null)),
                        booked("b", "2026-11-18T10:00:00+01:00", "ulla"))))
                .extracting(Step::kind)
                .containsExactly(Kind.APPOINTMENT);
    }

    @Provide
    Arbitrary<List<Step>> any() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(-20, 20).injectNull(0.2))
                .as((kind, id, days) -> new Step(
                        kind,
                        "s" + id,
                        days == null ? null : TODAY.plusDays(days),
                        null,
                        null,
                        "family",
                        null,
                        null,
                        null,
                        false,
                        List.of()))
                .list()
                .uniqueElements()
                .ofMaxSize(12);
    }

    @Property
    void there_are_three_where_there_are_three_and_never_more(@ForAll("any") List<Step> steps) {
        assertThat(NextSteps.choose(steps, TODAY)).hasSize(Math.min(NextSteps.MOST, steps.size()));
        assertThat(steps).containsAll(NextSteps.choose(steps, TODAY));
    }

    @Property
    void nothing_that_is_to_come_is_left_out_for_something_later(@ForAll("any") List<Step> steps) {
        var chosen = NextSteps.choose(steps, TODAY);
        var coming = steps.stream().filter(step -> !step.late(TODAY)).toList();
        for (var left : coming)
            if (!chosen.contains(left))
                assertThat(chosen.stream().filter(step -> !step.late(TODAY)))
                        .allMatch(step -> !step.at(TODAY).isAfter(left.at(TODAY)));
        assertThat(chosen.stream().filter(step -> step.late(TODAY)).count())
                .isLessThanOrEqualTo(Math.max(1, NextSteps.MOST - coming.size()));
    }

    private static List<Step> steps(List<CloudEvent<Fact>> facts) {
        return NextSteps.of(Drawn.of(NOW, facts));
    }

    private static CloudEvent<Fact> booked(String id, String start, @Nullable String who) {
        var begins = OffsetDateTime.parse(start);
        return on("2026-11-02")
                .told(
                        id,
                        new Appointment.Booked(
                                id, begins, begins.plusHours(1), null, null, null, null, who, null, null));
    }

    private static CloudEvent<Fact> meeting(String id, String start) {
        return on("2026-11-02").by("plan").told(id, new Meeting.Scheduled(id, OffsetDateTime.parse(start), null));
    }

    private static CloudEvent<Fact> promised(String id, String by, String day) {
        return on("2026-11-02").told(id, new Promise.Made(id, new Tag(by), LocalDate.parse(day), null));
    }
}
