package dk.enplan.family.model;

import static dk.enplan.contracts.fact.EffortKind.ACTIVITY;
import static dk.enplan.contracts.fact.EffortKind.AFTERCARE;
import static dk.enplan.contracts.fact.EffortKind.COURSE;
import static dk.enplan.contracts.fact.EffortKind.GUIDANCE;
import static dk.enplan.contracts.fact.EffortKind.MENTOR;
import static dk.enplan.contracts.fact.EffortKind.RELIEF;
import static dk.enplan.contracts.fact.EffortKind.SUPPORT;
import static dk.enplan.contracts.fact.EffortKind.THERAPY;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Said;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the family department's desk will not say. */
public final class FamilyLaw implements Law {

    private static final Set<EffortKind> SUPPORTS =
            EnumSet.of(SUPPORT, MENTOR, THERAPY, AFTERCARE, COURSE, ACTIVITY, RELIEF, GUIDANCE);

    @Override
    public Optional<Objection> objection(List<Said> soFar, Said next) {
        var state = FamilyCase.of(soFar);
        return switch (next.fact()) {
            case Effort.Started started ->
                Law.oneOf("kind", SUPPORTS, started.kind())
                        .or(() -> state.supports().objection(started, next));
            case Effort effort -> state.supports().objection(effort, next);
            case Contact contact -> state.contacts().objection(contact, next);
            case Fact ofAnotherNoun -> Law.none();
        };
    }
}
