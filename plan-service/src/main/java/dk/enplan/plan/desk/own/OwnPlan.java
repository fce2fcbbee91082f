package dk.enplan.plan.desk.own;

import dk.enplan.contracts.Here;
import dk.enplan.plan.access.ReadersReading;
import dk.enplan.plan.overview.Circle;
import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.Waiting;
import dk.enplan.plan.overview.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan as its citizen reads it: few things, the nearest first. Pure. */
record OwnPlan(PlanDocument plan, List<ReadersReading.Looked> looks) {

    private static final Set<String> OPEN = Set.of("open", "acknowledged");
    private static final Set<String> NOT_YOURS_TO_WAIT_FOR = Set.of("handover", "concern");

    OwnPlan {
        looks = List.copyOf(looks);
    }

    /** Who answers where this person does: they themself, somebody else, or nobody. */
    enum Answers {
        SELF,
        STAND_IN,
        NOBODY
    }

    record Around(
            Circle.Person person,
            String name,
            Answers answers,
            @Nullable String standIn) {}

    /**
     * @param who as the plan names them; otherwise nobody but the role is told
     * @param right why they might look
     */
    record Looked(
            Optional<String> who,
            List<String> roles,
            @Nullable String sector,
            String right,
            long times,
            Instant last) {}

    LocalDate today() {
        return Here.dateOf(plan.at());
    }

    List<Step> steps() {
        return NextSteps.of(plan);
    }

    /** The name by which the citizen may know somebody. */
    public Optional<String> nameOf(@Nullable String personId) {
        return plan.people().stream()
                .filter(it -> it.personId().equals(personId))
                .findFirst()
                .map(OwnChoices::name);
    }

    public String named(@Nullable String personId) {
        return nameOf(personId).orElse(personId == null ? "" : personId);
    }

    /** Own words first, as they were said; what is replaced stands in what replaced it. */
    public List<Work.Goal> goals(boolean own) {
        return plan.goals().stream()
                .filter(it ->
                        it.own() == own && it.memberId() == null && !it.state().equals("replaced"))
                .toList();
    }

    public List<Around> people() {
        return plan.people().stream().map(this::around).toList();
    }

    private Around around(Circle.Person it) {
        var answers = it.answering() == null
                ? Answers.NOBODY
                : it.answering().equals(it.personId()) ? Answers.SELF : Answers.STAND_IN;
        return new Around(it, OwnChoices.name(it), answers, answers == Answers.STAND_IN ? named(it.answering()) : null);
    }

    /** Answers that somebody owes, beyond those that are next anyway. */
    public List<Waiting> waiting() {
        var next = steps().stream().map(Step::id).toList();
        return plan.waiting().stream()
                .filter(it -> !NOT_YOURS_TO_WAIT_FOR.contains(it.what()) && !next.contains(it.id()))
                .toList();
    }

    /** What the citizen was told of, beside those who are to talk about it; of all else, whoever was told speaks first. */
    public List<PlanDocument.Flag> flags() {
        return plan.flags().stream()
                .filter(it -> OPEN.contains(it.state()) && !it.restricted())
                .filter(it -> it.told().size() > 1
                        && it.told().stream().anyMatch(told -> told.told().equals("citizen")))
                .toList();
    }

    public List<Looked> looked() {
        return looks.stream()
                .map(it -> new Looked(nameOf(it.person()), it.roles(), it.sector(), it.right(), it.times(), it.last()))
                .toList();
    }

    /** Something can be said no to. */
    boolean hasAppointments() {
        return plan.appointments().stream()
                .anyMatch(it ->
                        it.state().equals("booked") && it.start().toInstant().isAfter(plan.at()));
    }
}
