package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.DischargeAgreement;
import dk.enplan.contracts.fact.School;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the citizen, or a member of the household, stays or has stayed for a time; and what is agreed for afterwards. */
public record Stays(Register<Known, Course> known, Register<School.TransitionPlanned, Course> schools) implements Part {

    public record Known(
            String stayId,
            StayKind kind,
            @Nullable String memberId,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate followUpOn,
            @Nullable Boolean dischargeAgreed) {}

    public enum Course implements Over {
        ONGOING,
        ENDED;

        @Override
        public boolean over() {
            return this == ENDED;
        }
    }

    static Stays none() {
        return new Stays(Register.empty(), Register.empty());
    }

    Stays evolve(Envelope said, Stay fact) {
        return with(
                switch (fact) {
                    case Stay.Started it ->
                        known.begin(
                                it.stayId(),
                                said,
                                new Known(it.stayId(), it.kind(), it.memberId(), it.until(), null, null),
                                Course.ONGOING);
                    case Stay.EndPlanned(var id, var on, var to) ->
                        known.change(id, said, stay -> stay.told(planned(stay.said(), on), said));
                    case Stay.Ended(var id, var to) -> known.turn(id, said, Course.ENDED);
                });
    }

    Stays evolve(Envelope said, DischargeAgreement fact) {
        return switch (fact) {
            case DischargeAgreement.Made it ->
                with(known.change(it.stayId(), said, stay -> stay.told(agreed(stay.said(), it), said)));
        };
    }

    Stays evolve(Envelope said, School fact) {
        return switch (fact) {
            case School.TransitionPlanned it ->
                new Stays(known, schools.begin(it.memberId(), said, it, Course.ONGOING));
        };
    }

    private static Known planned(Known it, LocalDate on) {
        return new Known(it.stayId(), it.kind(), it.memberId(), on, it.followUpOn(), it.dischargeAgreed());
    }

    private static Known agreed(Known it, DischargeAgreement.Made made) {
        return new Known(
                it.stayId(),
                it.kind(),
                it.memberId(),
                it.plannedEnd(),
                Kept.latest(made.followUpOn(), it.followUpOn()),
                true);
    }

    private Stays with(Register<Known, Course> stays) {
        return new Stays(stays, schools);
    }

    public Optional<Item<Known, Course>> find(String stayId) {
        return known.find(stayId);
    }

    /** The citizen's own stays: a member's admission is the member's. */
    public boolean staying(StayKind kind) {
        return known.open().anyMatch(stay -> own(stay, kind));
    }

    /** The days on which the citizen's own stays of this kind ended. */
    public Stream<LocalDate> endings(StayKind kind) {
        return known.where(Course.ENDED::equals).filter(stay -> own(stay, kind)).map(Item::on);
    }

    private static boolean own(Item<Known, Course> stay, StayKind kind) {
        return stay.said().kind() == kind && stay.said().memberId() == null;
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
