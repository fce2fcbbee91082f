package dk.enplan.psychiatry.model;

import dk.enplan.contracts.fact.DischargeAgreement;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Said;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What psychiatry's desk will not say. */
public final class PsychiatryLaw implements Law {

    private static final Set<StayKind> ADMISSIONS = EnumSet.of(StayKind.PSYCHIATRIC_ADMISSION);
    private static final Set<EffortKind> TREATMENTS =
            EnumSet.of(EffortKind.TREATMENT, EffortKind.THERAPY, EffortKind.AFTERCARE);

    @Override
    public Optional<Objection> objection(List<Said> soFar, Said next) {
        var state = PsychiatryCase.of(soFar);
        return switch (next.fact()) {
            case Stay.Started started ->
                Law.oneOf("kind", ADMISSIONS, started.kind())
                        .or(() -> state.admissions().objection(started, next));
            case Stay stay -> state.admissions().objection(stay, next);
            case DischargeAgreement.Made made -> mayAgree(state, made, next);
            case Effort.Started started ->
                Law.oneOf("kind", TREATMENTS, started.kind())
                        .or(() -> state.treatments().objection(started, next));
            case Effort effort -> state.treatments().objection(effort, next);
            case Fact ofAnotherNoun -> Law.none();
        };
    }

    /** Late is better than never: an agreement is taken after the discharge, too. */
    private static Optional<Objection> mayAgree(PsychiatryCase state, DischargeAgreement.Made made, Said next) {
        if (made.followUpOn() != null && made.followUpOn().isBefore(next.on()))
            return Law.unfit("followUpOn", "must not lie before the day of the agreement");
        return state.admissions().episodes().mustBeKnown(made.stayId());
    }
}
