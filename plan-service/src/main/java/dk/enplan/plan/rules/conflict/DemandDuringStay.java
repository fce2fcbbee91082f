package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Stays;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The citizen is away on a stay, and another sector goes on asking. */
final class DemandDuringStay implements Detector {

    /**
     * @param begun what began it, since it last ended
     * @param end the day it is planned to end: free again
     */
    private record Ongoing(
            Item<Stays.Known, Stays.Course> stay,
            Saying<Stay> begun,
            @Nullable LocalDate end) {

        boolean covers(@Nullable LocalDate day) {
            return day == null || end == null || day.isBefore(end);
        }

        boolean ofAnother(Item<?, ?> asked) {
            return !asked.origin().sector().equals(stay.origin().sector());
        }

        Sight sight(String id, Item<?, ?> asked) {
            return Sight.of(stay.said().stayId(), id)
                    .step(0)
                    .because(begun)
                    .because(stay)
                    .because(asked)
                    .fill("sector", asked.origin().sector());
        }
    }

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.choices("stayKinds", StayKind.class), Param.choices("demandKinds", DemandKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("sector");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return scene.plan()
                .stays()
                .known()
                .open()
                .filter(stay -> stay.said().memberId() == null)
                .filter(stay -> scene.params().has("stayKinds", stay.said().kind()))
                .map(stay -> ongoing(scene, stay))
                .flatMap(stay -> Stream.of(demands(scene, stay), sanctions(scene, stay), appointments(scene, stay)))
                .flatMap(all -> all)
                .toList();
    }

    private static Ongoing ongoing(Scene scene, Item<Stays.Known, Stays.Course> stay) {
        var newestFirst = scene.history()
                .about(Stay.class, "stayId", stay.said().stayId())
                .takeWhile(saying -> !(saying.said() instanceof Stay.Ended))
                .toList();
        var end = newestFirst.stream()
                .map(saying -> saying.said() instanceof Stay.EndPlanned planned ? planned.onDate() : null)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(stay.said().plannedEnd());
        return new Ongoing(stay, newestFirst.getLast(), end);
    }

    private static Stream<Sight> demands(Scene scene, Ongoing stay) {
        return DemandsNow.active(scene)
                .filter(demand ->
                        scene.params().has("demandKinds", demand.said().kind()))
                .filter(stay::ofAnother)
                .filter(demand -> stay.covers(demand.said().startsOn()))
                .map(demand -> stay.sight(demand.said().demandId(), demand));
    }

    private static Stream<Sight> sanctions(Scene scene, Ongoing stay) {
        return SanctionsNow.open(scene)
                .filter(stay::ofAnother)
                .filter(sanction -> !SanctionsNow.initiated(scene, sanction)
                        .at()
                        .isBefore(stay.begun().at()))
                .map(sanction -> stay.sight(sanction.said().sanctionId(), sanction));
    }

    private static Stream<Sight> appointments(Scene scene, Ongoing stay) {
        return scene.plan()
                .calendar()
                .booked()
                .filter(booked -> Boolean.TRUE.equals(booked.said().compulsory())
                        && booked.said().memberId() == null)
                .filter(stay::ofAnother)
                .filter(booked -> stay.covers(Here.dateOf(booked.said().start())))
                .filter(booked -> !scene.today().past(booked.said().start().toInstant()))
                .map(booked -> stay.sight(booked.said().appointmentId(), booked));
    }
}
