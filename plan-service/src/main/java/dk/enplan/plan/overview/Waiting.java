package dk.enplan.plan.overview;

import static dk.enplan.plan.overview.Written.code;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Homes;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something the citizen waits for an answer to.
 *
 * @param what application, home, referral, effort, handover, request or concern
 * @param id of the thing of that kind
 * @param kind what the application or referral is for, or the concern about
 * @param of whose answer is awaited, where that was said
 * @param dueOn by when it was to be answered, where that was said
 */
public record Waiting(
        String what,
        String id,
        @Nullable String kind,
        @Nullable String of,
        String sector,
        LocalDate since,
        long daysWaited,
        @Nullable LocalDate dueOn,
        List<UUID> because) {

    /** The longest wait first. */
    public static List<Waiting> in(Plan plan, LocalDate today) {
        var decisions = drawn(
                "application",
                plan.applications().waiting(),
                today,
                it -> new About(
                        it.said().applicationId(),
                        code(it.said().kind()),
                        null,
                        it.said().dueOn(),
                        it.origin().since()));
        var homes = drawn(
                "home",
                plan.homes().applications().where(Homes.Asked.WAITING::equals),
                today,
                it -> new About(
                        it.said().applicationId(),
                        code(it.said().urgency()),
                        null,
                        null,
                        it.origin().since()));
        var referrals = drawn(
                "referral",
                plan.referrals().waiting(),
                today,
                it -> new About(
                        it.said().referralId(),
                        it.said().kind().value(),
                        it.said().to().value(),
                        null,
                        it.origin().since()));
        var efforts = drawn(
                "effort",
                plan.efforts().known().where(Efforts.Course.Waiting.class::isInstance),
                today,
                it -> new About(it.said().effortId(), Written.word(it.said().kind()), null, null, it.since()));
        var handovers = drawn(
                "handover",
                plan.handovers().unanswered(),
                today,
                it -> new About(
                        it.said().handoverId(),
                        code(it.said().reason()),
                        it.said().to().value(),
                        null,
                        it.since()));
        var requests = drawn(
                "request",
                plan.voice().unanswered(),
                today,
                it -> new About(
                        it.said().requestId(),
                        code(it.said().topic()),
                        code(it.said().to()),
                        null,
                        it.since()));
        var concerns = drawn(
                "concern",
                plan.concerns().open(),
                today,
                it -> new About(
                        it.said().concernId(),
                        it.said().kind().value(),
                        code(it.said().suggestedOwner()),
                        null,
                        it.since()));
        return Stream.of(decisions, homes, referrals, efforts, handovers, requests, concerns)
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Waiting::since)
                        .thenComparing(Waiting::what)
                        .thenComparing(Waiting::id))
                .toList();
    }

    private record About(
            String id,
            @Nullable String kind,
            @Nullable String of,
            @Nullable LocalDate dueOn,
            Instant since) {}

    private static <S extends Record, C> Stream<Waiting> drawn(
            String what, Stream<Item<S, C>> items, LocalDate today, Function<Item<S, C>, About> about) {
        return items.map(it -> {
            var its = about.apply(it);
            var since = Here.dateOf(its.since());
            return new Waiting(
                    what,
                    its.id(),
                    its.kind(),
                    its.of(),
                    it.origin().sector(),
                    since,
                    ChronoUnit.DAYS.between(since, today),
                    its.dueOn(),
                    it.origin().because());
        });
    }
}
