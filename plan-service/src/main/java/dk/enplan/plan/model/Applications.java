package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Application;
import dk.enplan.contracts.fact.Mandate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was applied for, what was decided, and whether the one who decides may. */
public record Applications(Register<Known, Course> known, Register<Mandate.Questioned, Mandated> mandates)
        implements Part {

    private static final Set<String> YES = Set.of("granted", "partly");

    /** What is known of an application: from the citizen's side, or only from the decision. */
    public record Known(
            String applicationId,
            @Nullable Tag kind,
            @Nullable List<String> goalIds,
            @Nullable String effortId,
            @Nullable LocalDate dueOn) {
        public Known {
            goalIds = goalIds == null ? null : List.copyOf(goalIds);
        }
    }

    public sealed interface Course {
        record Waiting() implements Course {}

        record Decided(
                Tag outcome,
                @Nullable LocalDate validFrom,
                @Nullable LocalDate validTo) implements Course, Over {

            /** What was said yes to lasts; a no is the end. */
            @Override
            public boolean over() {
                return !YES.contains(outcome.value());
            }
        }

        record Withdrawn() implements Course, Over {}
    }

    public enum Mandated {
        QUESTIONED,
        CONFIRMED
    }

    static Applications none() {
        return new Applications(Register.empty(), Register.empty());
    }

    Applications evolve(Envelope said, Application fact) {
        return new Applications(
                switch (fact) {
                    case Application.Submitted it ->
                        known.begin(
                                it.applicationId(),
                                said,
                                new Known(it.applicationId(), it.kind(), it.goalIds(), it.effortId(), it.dueOn()),
                                new Course.Waiting());
                    case Application.Decided decided -> decide(said, decided);
                    case Application.Withdrawn(var id, var by) -> known.turn(id, said, new Course.Withdrawn());
                },
                mandates);
    }

    /** A decision holds even where nobody told what was applied for; the application may yet be told. */
    private Register<Known, Course> decide(Envelope said, Application.Decided it) {
        var course = new Course.Decided(it.outcome(), it.validFrom(), it.validTo());
        var asked = known.find(it.applicationId()).isPresent() ? known : known.unmatched(said);
        return asked.begin(
                it.applicationId(), said, new Known(it.applicationId(), it.kind(), it.goalIds(), null, null), course);
    }

    Applications evolve(Envelope said, Mandate fact) {
        var asked = known.find(
                        switch (fact) {
                            case Mandate.Questioned it -> it.applicationId();
                            case Mandate.Confirmed it -> it.applicationId();
                        })
                .isPresent();
        var heard = switch (fact) {
            case Mandate.Questioned it -> mandates.begin(it.applicationId(), said, it, Mandated.QUESTIONED);
            case Mandate.Confirmed(var id) ->
                mandates.begin(id, said, new Mandate.Questioned(id, null), Mandated.CONFIRMED);
        };
        return new Applications(known, asked ? heard : heard.unmatched(said));
    }

    /** What was said yes to, in full or in part: for how long, and to what. */
    public Stream<Item<Known, Course>> granted() {
        return known.open().filter(application -> application.course() instanceof Course.Decided);
    }

    public Stream<Item<Known, Course>> waiting() {
        return known.open().filter(application -> application.course() instanceof Course.Waiting);
    }

    @Override
    public List<UUID> unmatched() {
        return Stream.concat(known.unmatched().stream(), mandates.unmatched().stream())
                .toList();
    }
}
