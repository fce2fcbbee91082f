package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Shape;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Application.Decided;
import dk.enplan.contracts.fact.Application.Submitted;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided last about one application.
 *
 * @param latest who said it and when; what an earlier answer said and this one leaves out still holds: see {@link #said}
 * @param asked what was applied for, where anybody has told it
 */
record Decision(Saying<Decided> latest, Decided said, Optional<Submitted> asked, List<UUID> because) {

    private static final Set<String> GRANTED = Set.of("granted", "partly");

    /** Those that give something now. Most grants of a long life are over, and say so themselves: those are not put together. */
    static Stream<Decision> granting(Scene scene) {
        return lastOfEach(scene.history())
                .filter(last -> granted(last.said().outcome()) && !over(last.said(), scene.today()))
                .flatMap(last -> of(scene.history(), last.said().applicationId()).stream())
                .filter(decision -> !over(decision.said(), scene.today()));
    }

    static Stream<Decision> rejecting(History history) {
        return lastOfEach(history)
                .filter(last -> rejected(last.said()))
                .flatMap(last -> of(history, last.said().applicationId()).stream());
    }

    private static Stream<Saying<Decided>> lastOfEach(History history) {
        var seen = new HashSet<String>();
        return history.all(Decided.class)
                .filter(decided -> seen.add(decided.said().applicationId()));
    }

    static Optional<Decision> of(History history, String applicationId) {
        var decided =
                history.about(Decided.class, "applicationId", applicationId).toList();
        if (decided.isEmpty()) return Optional.empty();
        var submitted =
                history.about(Submitted.class, "applicationId", applicationId).toList();
        return Optional.of(new Decision(
                decided.getFirst(),
                together(Decided.class, decided).orElseThrow(),
                together(Submitted.class, submitted),
                Stream.concat(decided.stream(), submitted.stream())
                        .map(Saying::id)
                        .toList()));
    }

    /** @param sayings newest first */
    private static <F extends Record & dk.enplan.contracts.fact.Fact> Optional<F> together(
            Class<F> type, List<Saying<F>> sayings) {
        return sayings.reversed().stream().map(Saying::said).reduce(Shape.of(type)::updated);
    }

    String applicationId() {
        return said.applicationId();
    }

    static boolean granted(Tag outcome) {
        return GRANTED.contains(outcome.value());
    }

    Optional<Tag> kind() {
        return Optional.ofNullable(said.kind()).or(() -> asked.map(Submitted::kind));
    }

    LocalDate validFrom() {
        var start = said.validFrom();
        return start == null ? latest.on() : start;
    }

    boolean rejected() {
        return rejected(said);
    }

    private static boolean rejected(Decided said) {
        return said.outcome().value().equals("rejected");
    }

    private static boolean over(Decided said, Today today) {
        var end = said.validTo();
        return end != null && today.after(end);
    }

    /** Who decided: the sector, where nobody is named. */
    String decider() {
        var named = said.decider();
        return named == null ? latest.sector() : named;
    }

    /** The decision's own, those of the application, and those of the effort that was applied for. */
    Set<String> goals(Scene scene) {
        var goals = new LinkedHashSet<String>();
        add(goals, said.goalIds());
        asked.ifPresent(application -> add(goals, application.goalIds()));
        asked.map(Submitted::effortId)
                .flatMap(effort -> RunningEfforts.asStarted(scene, effort))
                .map(Effort.Started::goalIds)
                .ifPresent(goals::addAll);
        return goals;
    }

    private static void add(Collection<String> goals, @Nullable Collection<String> more) {
        if (more != null) goals.addAll(more);
    }
}
