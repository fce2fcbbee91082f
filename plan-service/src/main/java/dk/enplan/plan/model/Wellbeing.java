package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.LifeEvent;
import dk.enplan.contracts.fact.Progression;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How it goes: the latest report of each kind for the citizen and each member of the household, and what happened in a life. */
public record Wellbeing(
        Register<dk.enplan.contracts.fact.Wellbeing.Reported, Course> reports,
        Register<dk.enplan.contracts.fact.Wellbeing.Reported, Course> scores,
        Register<Progression.Recorded, Course> progress,
        Register<LifeEvent.Noted, Course> lifeEvents)
        implements Part {

    public enum Course {
        SAID
    }

    static Wellbeing unreported() {
        return new Wellbeing(Register.empty(), Register.empty(), Register.empty(), Register.empty());
    }

    Wellbeing evolve(Envelope said, dk.enplan.contracts.fact.Wellbeing fact) {
        return switch (fact) {
            case dk.enplan.contracts.fact.Wellbeing.Reported it ->
                new Wellbeing(
                        reports.with(
                                key(
                                        it.memberId(),
                                        it.instrument() == null
                                                ? null
                                                : it.instrument().value(),
                                        it.dimension() == null ? null : Kind.wireName(it.dimension())),
                                Item.begun(it, Course.SAID, said)),
                        scored(said, it),
                        progress,
                        lifeEvents);
        };
    }

    Wellbeing evolve(Envelope said, Progression fact) {
        return switch (fact) {
            case Progression.Recorded it ->
                new Wellbeing(
                        reports,
                        scores,
                        progress.with(
                                key(
                                        it.memberId(),
                                        Kind.wireName(it.domain()),
                                        it.by().value()),
                                Item.begun(it, Course.SAID, said)),
                        lifeEvents);
        };
    }

    /** It has no id of its own, so it is known by the event that told it. */
    Wellbeing evolve(Envelope said, LifeEvent fact) {
        return switch (fact) {
            case LifeEvent.Noted it ->
                new Wellbeing(
                        reports,
                        scores,
                        progress,
                        lifeEvents.with(said.id().toString(), Item.begun(it, Course.SAID, said)));
        };
    }

    /** On one instrument scores are compared, whatever part of life they were asked about. */
    private Register<dk.enplan.contracts.fact.Wellbeing.Reported, Course> scored(
            Envelope said, dk.enplan.contracts.fact.Wellbeing.Reported it) {
        return it.instrument() == null || it.score() == null
                ? scores
                : scores.with(key(it.memberId(), it.instrument().value(), null), Item.begun(it, Course.SAID, said));
    }

    /** @param member empty: the citizen */
    public Optional<Double> score(String instrument, String member) {
        return scores.find(key(member, instrument, null))
                .map(item -> Objects.requireNonNull(item.said().score()));
    }

    private static String key(@Nullable String member, @Nullable String first, @Nullable String second) {
        return (member == null ? "" : member) + "|" + (first == null ? "" : first) + "|"
                + (second == null ? "" : second);
    }
}
