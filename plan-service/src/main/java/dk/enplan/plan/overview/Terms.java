package dk.enplan.plan.overview;

import static dk.enplan.plan.overview.Written.code;
import static dk.enplan.plan.overview.Written.words;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.plan.model.Agreement.Course;
import dk.enplan.plan.model.Applications;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Origin;
import dk.enplan.plan.model.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the plan stands on: what is agreed, decided, exempted and consented to. */
public final class Terms {

    /** The plan as agreed, with the citizen's own words. */
    public record Agreement(
            boolean agreed,
            boolean citizenApproved,
            List<String> sectors,
            @Nullable String dream,
            @Nullable String strengths,
            @Nullable String phase,
            @Nullable String order,
            @Nullable LocalDate pausedSince,
            @Nullable LocalDate reviewedOn,
            List<Continuity> continuity,
            List<UUID> because) {}

    /** Somebody in this role stays, whatever changes around. */
    public record Continuity(
            String role,
            @Nullable String personId,
            @Nullable LocalDate until) {}

    public record Decision(
            String applicationId,
            @Nullable String kind,
            String outcome,
            LocalDate decidedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String sector,
            List<UUID> because) {}

    public record Exemption(
            String exemptionId, String demandKind, @Nullable LocalDate until, String sector, List<UUID> because) {}

    public record Consent(
            String consentId,
            List<String> sectors,
            String purpose,
            @Nullable LocalDate until,
            List<UUID> because) {}

    /** {@code plan}: a sector's own plan that is not part of the one plan yet. */
    public record Case(String id, boolean plan, @Nullable String law, String sector, List<UUID> because) {}

    private Terms() {}

    static @Nullable Agreement agreement(Plan plan) {
        var it = plan.agreement();
        var agreed = it.agreed();
        var because = Stream.of(
                        origin(agreed == null ? null : agreed.origin()),
                        origin(it.phase() == null ? null : it.phase().origin()),
                        origin(it.order() == null ? null : it.order().origin()),
                        origin(it.paused() == null ? null : it.paused().origin()),
                        origin(it.reviewed() == null ? null : it.reviewed().origin()),
                        it.continuity().all().flatMap(one -> one.origin().because().stream()))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        if (because.isEmpty()) return null;
        return new Agreement(
                agreed != null,
                agreed != null && agreed.citizenApproved(),
                Written.codes(agreed == null ? null : agreed.sectors()),
                agreed == null ? null : words(agreed.dream()),
                agreed == null ? null : words(agreed.strengths()),
                it.phase() == null ? null : it.phase().phase().value(),
                it.order() == null ? null : it.order().said().order().value(),
                it.paused() == null ? null : Here.dateOf(it.paused().since()),
                it.reviewed() == null
                        ? null
                        : Here.dateOf(it.reviewed().origin().since()),
                it.continuity().all().map(Terms::continuity).toList(),
                because);
    }

    private static Continuity continuity(Item<dk.enplan.contracts.fact.OnePlan.ContinuityAgreed, Course> it) {
        return new Continuity(
                Kind.wireName(it.said().role()), it.said().personId(), it.said().until());
    }

    private static Stream<UUID> origin(@Nullable Origin origin) {
        return origin == null ? Stream.empty() : origin.because().stream();
    }

    static List<Decision> decisions(Plan plan) {
        return Written.bySector(
                plan.applications().known().where(Applications.Course.Decided.class::isInstance), Terms::decision);
    }

    private static Decision decision(Item<Applications.Known, Applications.Course> it) {
        var decided = (Applications.Course.Decided) it.course();
        return new Decision(
                it.said().applicationId(),
                code(it.said().kind()),
                decided.outcome().value(),
                it.on(),
                decided.validFrom(),
                decided.validTo(),
                it.origin().sector(),
                it.origin().because());
    }

    static List<Exemption> exemptions(Plan plan, LocalDate today) {
        return Written.bySector(
                plan.exemptions().inForce(today),
                it -> new Exemption(
                        it.said().exemptionId(),
                        Kind.wireName(it.said().demandKind()),
                        it.said().until(),
                        it.origin().sector(),
                        it.origin().because()));
    }

    static List<Consent> consents(Plan plan, LocalDate today) {
        return Written.bySector(
                plan.consents().inForce(today),
                it -> new Consent(
                        it.said().consentId(),
                        Written.codes(it.said().sectors()),
                        it.said().purpose().value(),
                        it.said().until(),
                        it.origin().because()));
    }

    static List<Case> cases(Plan plan) {
        var cases = Written.bySector(
                plan.cases().open(),
                it -> new Case(
                        it.said().caseId(),
                        false,
                        it.said().law(),
                        it.origin().sector(),
                        it.origin().because()));
        var plans = Written.bySector(
                plan.cases().besideTheOnePlan(),
                it -> new Case(
                        it.said().sectorPlanId(),
                        true,
                        it.said().law(),
                        it.origin().sector(),
                        it.origin().because()));
        return Stream.concat(cases.stream(), plans.stream()).toList();
    }
}
