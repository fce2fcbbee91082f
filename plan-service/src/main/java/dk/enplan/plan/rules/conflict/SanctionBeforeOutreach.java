package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Activity;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Promise;
import dk.enplan.contracts.fact.Sanction;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Nobody is known to have talked with the citizen between what happened and the sanction, nor since. */
final class SanctionBeforeOutreach implements Detector {

    private static final String CITIZEN = GoalsNow.CITIZEN;

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number("days"));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        return SanctionsNow.open(scene)
                // One sanction, one flag: what is voluntary is asked about first.
                .filter(sanction -> !Voluntary.cited(scene, sanction).holds())
                .flatMap(sanction -> sight(scene, sanction))
                .toList();
    }

    private static Stream<Sight> sight(Scene scene, Item<Sanction.Initiated, Demands.Threat> sanction) {
        var initiated = SanctionsNow.initiated(scene, sanction);
        var follows = follows(scene, sanction.said(), initiated);
        var since = initiated.on().minusDays(scene.params().number("days"));
        if (follows.isPresent()
                ? talked(scene, saying -> saying.after(follows.get()))
                : talked(scene, saying -> !saying.on().isBefore(since))) return Stream.empty();
        var sight = Sight.of(sanction.said().sanctionId()).step(0).because(sanction);
        return Stream.of(follows.map(sight::because).orElseGet(() -> sight.unknown("follows")));
    }

    /** The latest of what the sanction may be about. */
    private static Optional<Saying<?>> follows(Scene scene, Sanction.Initiated said, Saying<Sanction> initiated) {
        return (said.appointmentId() == null ? lately(scene, said, initiated) : stayedAway(scene, said.appointmentId()))
                .filter(initiated::after)
                .reduce((a, b) -> a.after(b) ? a : b);
    }

    private static Stream<Saying<?>> stayedAway(Scene scene, String appointmentId) {
        return scene.history()
                .about(Appointment.class, "appointmentId", appointmentId)
                .filter(saying -> stayedAway(saying.said()))
                .map(saying -> saying);
    }

    private static boolean stayedAway(Appointment said) {
        return switch (said) {
            case Appointment.Missed _ -> true;
            case Appointment.Cancelled(var id, var by) -> by.value().equals(CITIZEN);
            case Appointment.Booked _, Appointment.Moved _, Appointment.Held _ -> false;
        };
    }

    private static Stream<Saying<?>> lately(Scene scene, Sanction.Initiated said, Saying<Sanction> initiated) {
        var since = initiated.on().minusDays(scene.params().number("days"));
        return Stream.of(
                        latest(scene, Appointment.Missed.class, since, initiated, missed -> true),
                        latest(
                                scene,
                                Appointment.Cancelled.class,
                                since,
                                initiated,
                                SanctionBeforeOutreach::stayedAway),
                        latest(
                                scene,
                                Promise.Broken.class,
                                since,
                                initiated,
                                it -> it.by().value().equals(CITIZEN)),
                        latest(
                                scene,
                                Activity.Lapsed.class,
                                since,
                                initiated,
                                it -> it.effortId().equals(said.effortId())))
                .flatMap(Optional::stream);
    }

    private static <F extends Fact> Optional<Saying<?>> latest(
            Scene scene, Class<F> type, java.time.LocalDate since, Saying<Sanction> initiated, Predicate<F> counts) {
        return scene.history()
                .all(type)
                .takeWhile(saying -> !saying.on().isBefore(since))
                .filter(saying -> initiated.after(saying) && counts.test(saying.said()))
                .findFirst()
                .map(saying -> saying);
    }

    /** With anybody, in any way. The last time decides. */
    private static boolean talked(Scene scene, Predicate<Saying<?>> lateEnough) {
        return scene.history().latest(Contact.Made.class).filter(lateEnough).isPresent()
                || scene.history()
                        .latest(Appointment.Held.class)
                        .filter(lateEnough)
                        .isPresent();
    }
}
