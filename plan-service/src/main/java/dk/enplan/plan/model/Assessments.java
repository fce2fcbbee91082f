package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Assessment;
import dk.enplan.contracts.fact.Risk;
import dk.enplan.contracts.fact.Segment;

/** What was found out about the citizen's situation: assessments, screenings for a risk, the group one is counted in. */
public record Assessments(
        Register<Assessment.Completed, Said> known,
        Register<Risk.Screened, Said> risks,
        Register<Segment.Reassessed, Said> segments)
        implements Part {

    /** It was said; nothing more can become of it than that it is said anew. */
    public enum Said {
        SAID
    }

    static Assessments none() {
        return new Assessments(Register.empty(), Register.empty(), Register.empty());
    }

    Assessments evolve(Envelope said, Assessment fact) {
        return switch (fact) {
            case Assessment.Completed it ->
                new Assessments(known.begin(it.assessmentId(), said, it, Said.SAID), risks, segments);
        };
    }

    /** The latest screening of a kind is the one that counts. */
    Assessments evolve(Envelope said, Risk fact) {
        return switch (fact) {
            case Risk.Screened it ->
                new Assessments(known, risks.begin(it.kind().value(), said, it, Said.SAID), segments);
        };
    }

    /** Each sector has its own opinion. */
    Assessments evolve(Envelope said, Segment fact) {
        return switch (fact) {
            case Segment.Reassessed it ->
                new Assessments(known, risks, segments.begin(said.sector().value(), said, it, Said.SAID));
        };
    }
}
