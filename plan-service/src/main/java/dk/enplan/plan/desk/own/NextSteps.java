package dk.enplan.plan.desk.own;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.own.Step.Kind;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses what a citizen should know first: what comes next, and what they are owed. In the order of time; of all that others are
 * late with, one, so that what is to come is not crowded out by what has not. Pure.
 */
final class NextSteps {

    static final int MOST = 3;

    private static final Set<String> RUNNING = Set.of("running", "waiting", "heard-of");
    /** Others wait for these among themselves, or they are not the citizen's to wait for. */
    private static final Set<String> NOT_AN_ANSWER = Set.of("handover", "concern");

    private NextSteps() {}

    static List<Step> of(PlanDocument plan) {
        var today = Here.dateOf(plan.at());
        return choose(all(plan, today), today);
    }

    static List<Step> choose(List<Step> steps, LocalDate today) {
        var inOrder = steps.stream().sorted(inOrder(today)).toList();
        var late = inOrder.stream().filter(step -> step.late(today)).skip(1).toList();
        var chosen = new ArrayList<Step>();
        for (var step : Stream.concat(inOrder.stream().filter(step -> !late.contains(step)), late.stream())
                .toList())
            if (chosen.size() < MOST && chosen.stream().noneMatch(other -> sameTouch(other, step))) chosen.add(step);
        return chosen;
    }

    private static Comparator<Step> inOrder(LocalDate today) {
        return Comparator.comparing((Step step) -> step.at(today))
                .thenComparing(step -> step.day() == null ? LocalDate.MAX : step.day())
                .thenComparing(Step::kind)
                .thenComparing(Step::id);
    }

    /** Whoever is met that day is in touch that day. */
    private static boolean sameTouch(Step one, Step other) {
        return other.kind() == Kind.CONTACT
                && one.who() != null
                && one.who().equals(other.who())
                && one.day() != null
                && one.day().equals(other.day());
    }

    private static List<Step> all(PlanDocument plan, LocalDate today) {
        return Stream.of(
                        appointments(plan),
                        meetings(plan),
                        promises(plan, today),
                        touch(plan, today),
                        followUps(plan, today),
                        answers(plan))
                .flatMap(steps -> steps)
                .toList();
    }

    private static Stream<Step> appointments(PlanDocument plan) {
        return plan.appointments().stream()
                .filter(it ->
                        it.state().equals("booked") && it.end().toInstant().isAfter(plan.at()))
                .map(it -> {
                    var start = it.start().toInstant();
                    return new Step(
                            Kind.APPOINTMENT,
                            it.appointmentId(),
                            day(start, plan),
                            start,
                            it.personId(),
                            it.sector(),
                            it.purpose(),
                            null,
                            it.memberId(),
                            it.compulsory(),
                            it.because());
                });
    }

    /** What has begun is today's. */
    private static LocalDate day(Instant start, PlanDocument plan) {
        return Here.dateOf(start.isBefore(plan.at()) ? plan.at() : start);
    }

    private static Stream<Step> meetings(PlanDocument plan) {
        return plan.meetings().stream().flatMap(it -> {
            if (it.start() == null
                    || !it.state().equals("scheduled")
                    || it.start().toInstant().isBefore(plan.at())) return Stream.empty();
            var start = it.start().toInstant();
            return Stream.of(new Step(
                    Kind.MEETING,
                    it.meetingId(),
                    Here.dateOf(start),
                    start,
                    null,
                    it.sector(),
                    null,
                    it.kind(),
                    null,
                    false,
                    it.because()));
        });
    }

    /** What the citizen did not get done is not held up to them. */
    private static Stream<Step> promises(PlanDocument plan, LocalDate today) {
        return plan.promises().stream()
                .filter(it -> it.state().equals("open"))
                .map(it -> Step.on(
                                it.by().equals("citizen") ? Kind.YOUR_PROMISE : Kind.THEIR_PROMISE,
                                it.promiseId(),
                                it.dueOn(),
                                null,
                                it.by(),
                                it.because())
                        .about(it.about(), null))
                .filter(step -> step.kind() == Kind.THEIR_PROMISE || !dueBefore(step, today));
    }

    private static boolean dueBefore(Step step, LocalDate today) {
        return step.day() != null && step.day().isBefore(today);
    }

    private static Stream<Step> touch(PlanDocument plan, LocalDate today) {
        return plan.people().stream().flatMap(it -> {
            if (it.nextContactOn() == null || it.nextContactOn().isBefore(today)) return Stream.empty();
            return Stream.of(
                    Step.on(Kind.CONTACT, it.personId(), it.nextContactOn(), it.personId(), it.sector(), it.because()));
        });
    }

    private static Stream<Step> followUps(PlanDocument plan, LocalDate today) {
        var efforts = plan.efforts().stream().flatMap(it -> {
            if (it.followUpOn() == null || it.followUpOn().isBefore(today) || !RUNNING.contains(it.state()))
                return Stream.empty();
            return Stream.of(Step.on(Kind.FOLLOW_UP, it.effortId(), it.followUpOn(), null, it.sector(), it.because())
                    .about(null, it.kind()));
        });
        var stays = plan.stays().stream().flatMap(it -> {
            if (it.followUpOn() == null || it.followUpOn().isBefore(today) || it.memberId() != null)
                return Stream.empty();
            return Stream.of(Step.on(Kind.FOLLOW_UP, it.stayId(), it.followUpOn(), null, it.sector(), it.because())
                    .about(null, it.kind()));
        });
        return Stream.concat(efforts, stays);
    }

    private static Stream<Step> answers(PlanDocument plan) {
        return plan.waiting().stream()
                .filter(it -> !NOT_AN_ANSWER.contains(it.what()))
                .map(NextSteps::answer);
    }

    private static Step answer(Waiting it) {
        return new Step(
                Kind.ANSWER,
                it.id(),
                it.dueOn(),
                null,
                null,
                it.of() == null ? it.sector() : it.of(),
                null,
                it.what(),
                null,
                false,
                it.because());
    }
}
