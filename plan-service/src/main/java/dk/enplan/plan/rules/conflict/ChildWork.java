package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Payer;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A young person's job: tasks that are not for the age, or a wage that public money has paid for long. */
final class ChildWork implements Detector {

    private static final int TO_ASK_ABOUT = 0;
    private static final int NOT_ALLOWED = 1;

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.choices("kinds", EffortKind.class),
                Param.number("fromAge"),
                Param.number("toAge"),
                Param.text("taskPrefix"),
                Param.words("allowedTasks"),
                Param.words("publicPayers"),
                Param.number("publicWageDays"),
                Param.choices("publicWageKinds", EffortKind.class),
                Param.number("publicWageUnderAge"));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        var age = Age.ofCitizen(scene);
        return scene.plan()
                .efforts()
                .running()
                .filter(effort -> scene.params().has("kinds", effort.said().kind()))
                .flatMap(job -> Stream.of(
                        age.isEmpty() ? ofUnknownAge(scene, job) : tasks(scene, job, age.get()),
                        age.flatMap(it -> wage(scene, job, it))))
                .flatMap(Optional::stream)
                .map(sight -> sight.because(
                        Age.enrolment(scene).map(Saying::id).stream().toList()))
                .toList();
    }

    private static Optional<Sight> tasks(Scene scene, Item<Efforts.Known, Efforts.Course> job, Age age) {
        if (!age.between(scene.params().number("fromAge"), scene.params().number("toAge"))) return Optional.empty();
        var tasks = tasks(scene, job);
        var sight = sight(job, "tasks");
        if (tasks.isEmpty()) return Optional.of(sight.step(TO_ASK_ABOUT).unknown("tasks"));
        return allAllowed(scene, tasks) ? Optional.empty() : Optional.of(sight.step(NOT_ALLOWED));
    }

    /** Tasks that every age may have are in order whatever the age is. */
    private static Optional<Sight> ofUnknownAge(Scene scene, Item<Efforts.Known, Efforts.Course> job) {
        var tasks = tasks(scene, job);
        if (job.said().kind() != EffortKind.SPARE_TIME_JOB || (!tasks.isEmpty() && allAllowed(scene, tasks)))
            return Optional.empty();
        return Optional.of(sight(job, "tasks").step(TO_ASK_ABOUT).unknown("age").unknownIf(tasks.isEmpty(), "tasks"));
    }

    private static boolean allAllowed(Scene scene, List<Tag> tasks) {
        return tasks.stream().allMatch(task -> scene.params().has("allowedTasks", task));
    }

    private static List<Tag> tasks(Scene scene, Item<Efforts.Known, Efforts.Course> job) {
        var started = job.said().started();
        return started == null || started.tags() == null
                ? List.of()
                : started.tags().stream()
                        .filter(tag -> tag.value().startsWith(scene.params().text("taskPrefix")))
                        .toList();
    }

    private static Optional<Sight> wage(Scene scene, Item<Efforts.Known, Efforts.Course> job, Age age) {
        var since = job.said().startedOn();
        if (since == null
                || !scene.params().has("publicWageKinds", job.said().kind())
                || !scene.params().has("publicPayers", payer(scene, job))
                || !age.under(scene.params().number("publicWageUnderAge"))
                || !scene.today().old(since, scene.params().number("publicWageDays") + 1)) return Optional.empty();
        var confirmed = confirmed(scene, job).map(Saying::id).stream().toList();
        return Optional.of(sight(job, "wage").step(TO_ASK_ABOUT).because(confirmed));
    }

    private static @org.jspecify.annotations.Nullable Tag payer(Scene scene, Item<Efforts.Known, Efforts.Course> job) {
        var said = Optional.ofNullable(job.said().started()).map(Effort.Started::payer);
        return confirmed(scene, job)
                .map(saying -> saying.said().payer())
                .or(() -> said)
                .orElse(null);
    }

    private static Optional<Saying<Payer.Confirmed>> confirmed(Scene scene, Item<Efforts.Known, Efforts.Course> job) {
        return scene.history().latest(Payer.Confirmed.class, "about", job.said().effortId());
    }

    private static Sight sight(Item<Efforts.Known, Efforts.Course> job, String about) {
        return Sight.of(job.said().effortId(), about).because(job);
    }
}
