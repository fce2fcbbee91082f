package dk.enplan.plan.overview;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Membership;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the document from the plan that a reader's facts fold to. Pure. */
final class Drawing {

    private static final int HISTORY = 200;
    private static final PlanDocument.Words WITHHELD = new PlanDocument.Words(
            "Grunden kan kun ses af det område, den kommer fra. Tal med tovholderen.",
            "Only the sector it comes from can see the reason. Talk to the coordinator.");

    private final Plan plan;
    private final List<CloudEvent<Fact>> seen;
    private final List<CloudEvent<Fact>> unmatched;
    private final Set<UUID> seenIds = new HashSet<>();

    /** @param unmatched told by those who see all: to one who does not see a beginning, its end is no contradiction */
    Drawing(Plan plan, List<CloudEvent<Fact>> seen, List<CloudEvent<Fact>> unmatched) {
        this.plan = plan;
        this.seen = seen;
        this.unmatched = unmatched;
        seen.forEach(fact -> seenIds.add(fact.envelope().id()));
    }

    PlanDocument document(
            @Nullable String name,
            long position,
            boolean behind,
            AsOf asked,
            Instant at,
            List<PlanDocument.Flag> flags,
            Outlook outlook,
            int withheld,
            List<String> alsoActive) {
        LocalDate today = Here.dateOf(at);
        return new PlanDocument(
                plan.citizen().value(),
                name,
                position,
                behind,
                at,
                asked.knownAt(),
                asked.trueAt(),
                membership(plan.membership()),
                Terms.agreement(plan),
                Circle.household(plan),
                Circle.people(plan, today),
                Circle.vacancies(plan),
                Work.goals(plan),
                Work.efforts(plan),
                Work.demands(plan),
                Work.programmes(plan),
                Days.appointments(plan, today),
                Days.meetings(plan, today),
                Waiting.in(plan, today),
                Terms.decisions(plan),
                Places.homes(plan),
                Places.stays(plan),
                Situation.barriers(plan),
                Situation.capacity(plan, today),
                Situation.wellbeing(plan),
                Situation.benefits(plan),
                Situation.promises(plan),
                Situation.statements(plan),
                Terms.exemptions(plan, today),
                Terms.consents(plan, today),
                Terms.cases(plan),
                flags,
                outlook.expectations().stream()
                        .filter(it -> seenIds.containsAll(it.because()))
                        .map(Drawing::expectation)
                        .toList(),
                plan.heard().last().entrySet().stream()
                        .map(it -> new PlanDocument.Heard(it.getKey(), it.getValue()))
                        .toList(),
                newestFirst(unmatched).toList(),
                newestFirst(seen).limit(HISTORY).toList(),
                withheld,
                alsoActive);
    }

    private static PlanDocument.Membership membership(Membership membership) {
        return switch (membership.standing()) {
            case Membership.Standing.NotEnrolled _ ->
                new PlanDocument.Membership("not-enrolled", null, null, null, null, null, List.of());
            case Membership.Standing.Enrolled it ->
                new PlanDocument.Membership(
                        "enrolled",
                        Kind.wireName(it.cluster()),
                        it.said().municipality().value(),
                        Here.dateOf(it.origin().since()),
                        null,
                        null,
                        it.origin().because());
            case Membership.Standing.Left it ->
                new PlanDocument.Membership(
                        "left",
                        null,
                        null,
                        Here.dateOf(it.origin().since()),
                        it.reason(),
                        null,
                        it.origin().because());
            case Membership.Standing.Merged it ->
                new PlanDocument.Membership(
                        "merged",
                        null,
                        null,
                        Here.dateOf(it.origin().since()),
                        null,
                        it.into().value(),
                        it.origin().because());
        };
    }

    /** As it was raised, and as it stands. */
    PlanDocument.Flag recorded(FlagRow it) {
        var restricted = !seenIds.containsAll(it.because());
        return new PlanDocument.Flag(
                it.flagId(),
                it.rule(),
                restricted ? List.of() : it.cause(),
                it.severity(),
                it.state(),
                it.since(),
                it.dueOn(),
                it.raisedAt(),
                it.clearedAt(),
                it.retroactive(),
                it.corrected(),
                restricted ? null : it.answer(),
                it.title(),
                restricted ? WITHHELD : it.why(),
                restricted,
                it.because().stream().filter(seenIds::contains).toList(),
                it.unknown(),
                it.told());
    }

    /** As the rules see it in what is known, whether or not anybody was ever told. */
    PlanDocument.Flag inHindsight(Outlook.Finding it) {
        var restricted = !seenIds.containsAll(it.because());
        return new PlanDocument.Flag(
                null,
                it.key().rule(),
                restricted ? List.of() : it.key().cause(),
                Kind.wireName(it.steps().getLast().severity()),
                "open",
                it.steps().getFirst().since(),
                it.dueOn(),
                null,
                null,
                null,
                null,
                null,
                words(it.title()),
                restricted ? WITHHELD : words(it.why()),
                restricted,
                it.because().stream().filter(seenIds::contains).toList(),
                it.unknown(),
                List.of());
    }

    private static PlanDocument.Expectation expectation(Outlook.Expectation it) {
        return new PlanDocument.Expectation(
                it.key().rule(), it.key().cause(), words(it.title()), it.dueOn(), it.because());
    }

    private static PlanDocument.Words words(Outlook.Words it) {
        return new PlanDocument.Words(it.da(), it.en());
    }

    /** What has just happened is what one comes to see. */
    private static Stream<PlanDocument.Told> newestFirst(List<CloudEvent<Fact>> facts) {
        return facts.stream()
                .map(CloudEvent::envelope)
                .sorted(Comparator.comparing((Envelope said) -> said.time().toInstant())
                        .reversed())
                .map(said -> new PlanDocument.Told(
                        said.id(),
                        said.type(),
                        said.sector().value(),
                        said.time().toInstant(),
                        said.recordedAt().toInstant(),
                        said.actor()));
    }
}
