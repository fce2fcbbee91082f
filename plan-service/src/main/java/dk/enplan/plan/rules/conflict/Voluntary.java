package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Sanction;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a sanction rests on something the citizen takes part in of their own will.
 *
 * @param holds it does
 * @param because what says so
 * @param unknown what the plan has not been told
 */
record Voluntary(boolean holds, Set<UUID> because, Set<String> unknown) {

    static Voluntary cited(Scene scene, Item<Sanction.Initiated, Demands.Threat> sanction) {
        var answer = new Voluntary(false, new LinkedHashSet<>(), new LinkedHashSet<>());
        var said = sanction.said();
        if (said.effortId() != null) answer = answer.or(effort(scene, said.effortId(), sanction));
        if (said.demandId() != null) answer = answer.or(demand(scene, said.demandId(), sanction));
        if (said.appointmentId() != null) answer = answer.or(appointment(scene, said.appointmentId()));
        return answer;
    }

    private Voluntary or(Voluntary other) {
        if (!other.holds && other.unknown.isEmpty()) return this;
        var all = new LinkedHashSet<>(because);
        var missing = new LinkedHashSet<>(unknown);
        all.addAll(other.because);
        missing.addAll(other.unknown);
        return new Voluntary(holds || other.holds, all, missing);
    }

    private static Voluntary yes(Collection<UUID> because) {
        return new Voluntary(true, new LinkedHashSet<>(because), Set.of());
    }

    private static Voluntary no() {
        return new Voluntary(false, Set.of(), Set.of());
    }

    private static Voluntary notTold(String what) {
        return new Voluntary(false, Set.of(), Set.of(what));
    }

    private static Voluntary effort(Scene scene, String id, Item<Sanction.Initiated, Demands.Threat> sanction) {
        var effort = scene.plan().efforts().find(id);
        var started = effort.flatMap(it -> Optional.ofNullable(it.said().started()));
        if (effort.isEmpty() || started.isEmpty()) return notTold("effort");
        var because = effort.get().origin().because();
        var compulsory = started.get().compulsory();
        if (compulsory != null) return compulsory ? no() : yes(because);
        return demanded(scene, id, SanctionsNow.initiated(scene, sanction))
                ? no()
                : new Voluntary(true, new LinkedHashSet<>(because), Set.of("compulsory"));
    }

    /** When the sanction was set going, a demand with a consequence in money named the effort. */
    private static boolean demanded(Scene scene, String effortId, Saying<Sanction> sanction) {
        return scene.history()
                .about(Demand.Imposed.class, "effortId", effortId)
                .map(imposed -> imposed.said().demandId())
                .distinct()
                .flatMap(id -> scene.plan().demands().find(id).stream())
                .filter(demand -> effortId.equals(demand.said().effortId())
                        && Boolean.TRUE.equals(demand.said().sanctionable()))
                .anyMatch(demand -> stoodAt(scene, demand.said().demandId(), sanction));
    }

    private static boolean stoodAt(Scene scene, String demandId, Saying<Sanction> sanction) {
        return scene.history()
                .about(Demand.class, "demandId", demandId)
                .filter(sanction::after)
                .filter(saying -> !(saying.said() instanceof Demand.Postponed))
                .findFirst()
                .filter(saying -> saying.said() instanceof Demand.Imposed)
                .isPresent();
    }

    private static Voluntary demand(Scene scene, String id, Item<Sanction.Initiated, Demands.Threat> sanction) {
        var demand = scene.plan().demands().find(id);
        if (demand.isEmpty()) return notTold("demand");
        var said = demand.get().said();
        var itself = Boolean.FALSE.equals(said.sanctionable())
                ? yes(demand.get().origin().because())
                : no();
        if (said.effortId() == null) return itself;
        var effort = effort(scene, said.effortId(), sanction);
        return itself.or(effort.holds ? effort.or(yes(demand.get().origin().because())) : effort);
    }

    private static Voluntary appointment(Scene scene, String id) {
        var appointment = scene.plan().calendar().known().find(id);
        if (appointment.isEmpty()) return notTold("appointment");
        return Boolean.FALSE.equals(appointment.get().said().compulsory())
                ? yes(appointment.get().origin().because())
                : no();
    }
}
